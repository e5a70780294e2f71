package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestContentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/plain|UTF-8",
        "text/plain; charset=utf-8|UTF-8",
        "text/plain;charset=UTF-16LE|UTF-16LE",
        "text/plain; charset=\"iso-8859-1\"|ISO-8859-1",
        "text/plain; Charset=ISO-8859-15|ISO-8859-15",
        "text/plain; boundary=x; charset=windows-1252|windows-1252",
        "text/plain; boundary=\"x; charset=utf-16\"; charset=iso-8859-1|ISO-8859-1",
        "text/plain; a=\"\\\"; charset=utf-16\"; charset=iso-8859-1|ISO-8859-1",
        "text/plain; charset=utf-8; charset=utf-16|UTF-8",
        "text/plain; xcharset=utf-16|UTF-8",
        "text/plain;|UTF-8",
        "charset=utf-16|UTF-8"
      })
  void textIsInTheCharsetOfItsMediaType(String mediaType, String charset) {
    byte[] content = "Grüße".getBytes(Charset.forName(charset));
    assertThat(SeamRequest.content(content, mediaType).contentAsText()).isEqualTo("Grüße");
  }

  @Test
  void textIsUtf8WithoutAMediaType() {
    byte[] content = "Grüße €".getBytes(StandardCharsets.UTF_8);
    Request request = SeamRequest.content(content, "");
    assertThat(request.contentAsText()).isEqualTo("Grüße €");
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-99", "", "\"", "\"\"", "a b", "../etc", "utf-8, utf-16", "\u00e4"})
  void charsetThatIsNotKnownIsRefused(String charset) {
    Request request = SeamRequest.content(new byte[1], "text/plain; charset=" + charset);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(request::contentAsText)
        .withMessage("415 The charset of the content is not known here.");
  }

  @ParameterizedTest
  @CsvSource({"utf-8, c328", "utf-8, eda080", "utf-8, c0ae", "us-ascii, e4", "utf-16be, d800"})
  void contentThatIsMalformedInItsCharsetIsRefused(String charset, String bytes) {
    byte[] content = HexFormat.of().parseHex(bytes);
    Request request = SeamRequest.content(content, "text/plain; charset=" + charset);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(request::contentAsText)
        .withMessageMatching("400 The content is not well-formed (UTF|US)-.*\\.");
    assertThat(request.contentAsBytes()).isEqualTo(content);
  }

  @Test
  void noContentIsEmpty() {
    Request request = SeamRequest.of("/x", "/x");
    assertThat(request.contentAsText()).isEmpty();
    assertThat(request.contentAsBytes()).isEmpty();
    assertThat(request.contentAsBuffer().remaining()).isZero();
  }

  @Test
  void bytesAreTheCallersOwn() {
    Request request = SeamRequest.content(new byte[] {0, -1, 13, 10}, "image/png");
    request.contentAsBytes()[0] = 9;
    request.contentAsBuffer().put((byte) 9);
    assertThat(request.contentAsBytes()).containsExactly(0, -1, 13, 10);
  }

  @Test
  void bufferHasTheWholeContent() {
    ByteBuffer buffer = SeamRequest.content(new byte[] {1, 2, 3}, "image/png").contentAsBuffer();
    assertThat(buffer.remaining()).isEqualTo(3);
    assertThat(buffer.get(2)).isEqualTo((byte) 3);
  }
}
