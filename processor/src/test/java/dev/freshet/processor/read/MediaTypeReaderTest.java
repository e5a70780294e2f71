package dev.freshet.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.processor.model.MediaType;
import dev.freshet.processor.model.Site;
import java.lang.reflect.Proxy;
import javax.lang.model.element.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeReaderTest {
  private static final Site ANYWHERE =
      Site.of(
          (Element)
              Proxy.newProxyInstance(
                  Element.class.getClassLoader(),
                  new Class<?>[] {Element.class},
                  (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                  }));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          image/png | image/png | image/png
          Image/PNG | image/png | Image/PNG
          text/html | text/html | text/html; charset=utf-8
          TEXT/HTML | text/html | TEXT/HTML; charset=utf-8
          text/html;charset=UTF-8 | text/html | text/html;charset=UTF-8
          text/plain; format=flowed | text/plain | text/plain; format=flowed; charset=utf-8
          text/plain; Charset="us-ascii" | text/plain | text/plain; Charset="us-ascii"
          text/plain; a="; charset=b" | text/plain | text/plain; a="; charset=b"; charset=utf-8
          text/plain; a="\\""; charset=utf-8 | text/plain | text/plain; a="\\""; charset=utf-8
          application/a+json ; a=b;c=d | application/a+json | application/a+json ; a=b;c=d
          """)
  void readsWhatTheRfcAllows(String text, String essence, String contentType) {
    MediaType mediaType = MediaTypeReader.read(text, ANYWHERE).orElseThrow();

    assertThat(mediaType.essence()).isEqualTo(essence);
    assertThat(mediaType.contentType()).isEqualTo(contentType);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          text/plain; charset=UTF-8 | utf-8
          text/plain; a=b;CHARSET="Latin-1" | latin-1
          """)
  void findsTheCharset(String text, String charset) {
    assertThat(MediaTypeReader.read(text, ANYWHERE).orElseThrow().charset()).hasValue(charset);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "png",
        "image/",
        "/png",
        "image/png/x",
        "image /png",
        "*/*",
        "image/*",
        "text/plain;",
        "text/plain; charset",
        "text/plain; charset =utf-8",
        "text/plain; charset=\"utf-8",
        "text/plain; charset=ütf",
        "text/plain\r\nX: y",
        "text/plain; a=\"\n\"",
        " text/plain",
        "text/plain "
      })
  void refusesEverythingElse(String text) {
    assertThat(MediaTypeReader.read(text, ANYWHERE)).isEmpty();
  }
}
