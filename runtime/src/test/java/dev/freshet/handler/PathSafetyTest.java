package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths that try to be something else than they are. */
class PathSafetyTest {
  private final RouteTable table =
      SeamTable.of("/s", "/s/", "/s/{v}", "/s/{v}/", "/files/{r:*}", "/a/b", "/c/é", "/");

  private String find(String path) {
    return SeamTable.find(table, path);
  }

  @ParameterizedTest
  @CsvSource({
    "/, /",
    "/s, /s",
    "/s/, /s/",
    "/s/x, /s/{v}",
    "/s/x/, /s/{v}/",
    "/s/a%2Fb, /s/{v}",
    "/s/a%2fb, /s/{v}",
    "/s/%20, /s/{v}",
    "/s/..., /s/{v}",
    "/s/.hidden, /s/{v}",
    "/s/a..b, /s/{v}",
    "/s/x., /s/{v}",
    "/s/%2e%2e%2e, /s/{v}",
    "/s/;, /s/{v}",
    "/files/, /files/{r:*}",
    "/files/a, /files/{r:*}",
    "/files/a/b/c/, /files/{r:*}",
    "/files//, /files/{r:*}",
    "/files//a, /files/{r:*}",
    "/%61/%62, /a/b",
    "/c/%C3%A9, /c/é",
    "/c/%c3%a9, /c/é"
  })
  void leadsTo(String path, String template) {
    assertThat(find(path)).isEqualTo(template);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//",
        "//s",
        "/s//",
        "/s//x",
        "/s/x//",
        "/s/x/y",
        "/S",
        "/a%2Fb",
        "/a%2fb",
        "%2Fs",
        "s",
        "",
        "/files",
        "/a/b/",
        "/a//b",
        "/%2Fa/b",
        "/%2561/b",
        "/c/%65%CC%81",
        "*",
        "/s%00",
        "/s;x"
      })
  void leadsNowhere(String path) {
    assertThat(find(path)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/s/.",
        "/s/..",
        "/./s",
        "/../s",
        "/s/../s",
        "/a/./b",
        "/a/x/../b",
        "/files/..",
        "/files/../s",
        "/files/a/../../s",
        "/files/.",
        "/files/./a",
        "/s/%2e",
        "/s/%2E",
        "/s/%2e%2E",
        "/s/%2e.",
        "/s/.%2e",
        "/files/%2E%2e/s",
        "/files/a/%2e",
        "/.",
        "/.."
      })
  void dotSegmentsLeadNowhere(String path) {
    assertThat(find(path)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/files/..%2Fetc",
        "/files/..%2f..%2fetc%2Fpasswd",
        "/files/a/%2e%2e%2F%2E%2e%2fetc",
        "/files/a%2F..",
        "/files/%2F..%2F",
        "/files/..%5Cetc",
        "/files/a%5c..%5c..",
        "/s/..%2Fx"
      })
  void dotSegmentsBehindAnEncodedSlashLeadNowhere(String path) {
    assertThat(find(path)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/s/%",
        "/s/%2",
        "/s/%zz",
        "/s/%2g",
        "/s/%u002e",
        "/s/%-1",
        "/s/%+1",
        "/s/a%",
        "/%/x",
        "/s/%ff",
        "/s/%C3",
        "/s/%c0%ae",
        "/s/%C3%28",
        "/s/%ed%a0%80",
        "/s/%f4%90%80%80",
        "/files/a/%",
        "/files/%ff/b",
        "/none/%zz",
        "/none/..%zz"
      })
  void malformedPathIsNoPath(String path) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> find(path))
        .withMessage("Not percent-encoded UTF-8.");
  }

  @Test
  void segmentsAreSplitBeforeTheyAreDecoded() {
    assertThat(Paths.split("/")).containsExactly("");
    assertThat(Paths.split("/a")).containsExactly("a");
    assertThat(Paths.split("/a/")).containsExactly("a", "");
    assertThat(Paths.split("//")).containsExactly("", "");
    assertThat(Paths.split("/a%2Fb/%2e")).isEqualTo(List.of("a%2Fb", "%2e"));
  }
}
