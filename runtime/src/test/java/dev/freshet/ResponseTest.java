package dev.freshet;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTest {

  @Test
  void withABodyIs200WithoutHeaders() {
    Response<String> response = Response.of("x");
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.headers()).isEmpty();
    assertThat(response.body()).isEqualTo("x");
  }

  @Test
  void withoutABodyHasItsStatus() {
    Response<String> response = Response.empty(304);
    assertThat(response.status()).isEqualTo(304);
    assertThat(response.body()).isNull();
  }

  @Test
  void nullIsNoBody() {
    assertThatThrownBy(() -> Response.of(null)).isInstanceOf(NullPointerException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 206, 299, 300, 404, 499, 599})
  void statusWithABodyIsTaken(int status) {
    assertThat(Response.of("x").status(status).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -200, 0, 99, 100, 101, 103, 199, 600, 999, 1200})
  void statusOutOfRangeIsRefused(int status) {
    String message = "The status of a response is from 200 to 599, but here it is " + status + ".";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Response.of("x").status(status))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Response.empty(status))
        .withMessage(message);
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 205, 304})
  void statusThatHasNoBodyIsRefusedWithOne(int status) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Response.of("x").status(status))
        .withMessage("A response " + status + " has no body, but here it has one.");
    assertThat(Response.empty(200).status(status).status()).isEqualTo(status);
  }

  @Test
  void headersKeepTheirOrder() {
    assertThat(Response.of("x").header("B", "1").addHeader("A", "2").addHeader("B", "3").headers())
        .containsExactly(entry("B", "1"), entry("A", "2"), entry("B", "3"));
  }

  @Test
  void settingAHeaderReplacesAllOfItsNameInAnyCase() {
    assertThat(
            Response.of("x")
                .addHeader("X-Tone", "1")
                .addHeader("x-tone", "2")
                .header("Other", "o")
                .header("X-TONE", "3")
                .headers())
        .containsExactly(entry("Other", "o"), entry("X-TONE", "3"));
  }

  @Test
  void everyChangeIsACopy() {
    Response<String> first = Response.of("x");
    Response<String> second = first.status(202);
    Response<String> third = second.header("A", "1");
    Response<String> fourth = third.addHeader("A", "2");
    Response<String> fifth = fourth.cookie("c", "v");
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.headers()).isEmpty();
    assertThat(second.headers()).isEmpty();
    assertThat(third.headers()).containsExactly(entry("A", "1"));
    assertThat(fourth.headers()).hasSize(2);
    assertThat(fifth.headers()).hasSize(3);
    assertThat(fifth.status()).isEqualTo(202);
    assertThat(fifth.body()).isEqualTo("x");
  }

  @Test
  void refusedChangeLeavesTheResponseAsItWas() {
    Response<String> response = Response.of("x").header("A", "1");
    assertThatIllegalArgumentException().isThrownBy(() -> response.header("A", "\r\n"));
    assertThat(response.headers()).containsExactly(entry("A", "1"));
  }

  @Test
  void headersCannotBeChangedFromOutside() {
    for (Response<String> response : List.of(Response.of("x"), Response.of("x").header("A", "1"))) {
      assertThatThrownBy(() -> response.headers().add(Map.entry("B", "\r\n")))
          .isInstanceOf(UnsupportedOperationException.class);
    }
    assertThatThrownBy(() -> Response.of("x").header("A", "1").headers().get(0).setValue("\n"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void whoIsToldOfTheEndStaysWithEveryCopyAndNotWithTheOriginal() {
    List<String> told = new ArrayList<>();
    Response<String> original = Response.of("x");
    Response<String> copy =
        original
            .onEnd(summary -> told.add("first"))
            .status(201)
            .header("A", "1")
            .addHeader("A", "2")
            .onEnd(summary -> told.add("second"));

    assertThat(original.onEnd()).isEmpty();
    copy.onEnd().forEach(each -> each.accept(null));
    assertThat(told).containsExactly("first", "second");
    assertThatThrownBy(() -> original.onEnd(null)).hasMessage("told");
  }
}
