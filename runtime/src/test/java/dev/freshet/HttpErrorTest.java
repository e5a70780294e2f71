package dev.freshet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpErrorTest {

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 418, 499, 500, 503, 599})
  void statusOfAnErrorIsTaken(int status) {
    HttpError error = new HttpError(status, "No.");
    assertThat(error.status()).isEqualTo(status);
    assertThat(error.detail()).isEqualTo("No.");
    assertThat(error).hasMessage(status + " No.").hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -404, 0, 100, 200, 204, 301, 399, 600, 1404})
  void anyOtherStatusIsRefused(int status) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HttpError(status, "No."))
        .withMessage("The status of an error is from 400 to 599, but here it is " + status + ".");
  }

  @Test
  void causeIsKept() {
    IOException cause = new IOException("disk");
    assertThat(new HttpError(503, "Later.", cause)).hasCause(cause);
  }

  @Test
  void detailIsKeptAsItIs() {
    String detail = "a\r\nb\u0000\"\ud83c";
    assertThat(new HttpError(400, detail).detail()).isEqualTo(detail);
  }
}
