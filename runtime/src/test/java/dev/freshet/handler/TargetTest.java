package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.HttpMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

  @ParameterizedTest
  @CsvSource({
    "/,/",
    "/a/b?c=d,/a/b?c=d",
    "/a?u=http://host/b,/a?u=http://host/b",
    "*,*",
    "http://host/a?b,/a?b",
    "http://host,/",
    "http://host:80/,/",
    "HTTPS://host/a,/a",
    "http://host?q=/admin,/?q=/admin",
    "http://host//a,//a",
    "a?u=http://host/b,a?u=http://host/b",
    "host:443,host:443"
  })
  void absoluteFormLosesItsSchemeAndAuthority(String target, String originForm) {
    assertThat(Target.originForm(HttpMethod.GET, target)).isEqualTo(originForm);
  }

  @ParameterizedTest
  @CsvSource({
    "http://host,*",
    "https://host:443,*",
    "http://host/,/",
    "http://host?,/?",
    "/a,/a",
    "*,*"
  })
  void optionsOfAHostWithoutAPathAreThoseOfTheServer(String target, String originForm) {
    assertThat(Target.originForm(HttpMethod.OPTIONS, target)).isEqualTo(originForm);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "//",
        "/a/b;c=d/e?f=g&h",
        "/?",
        "/a?b?c/d",
        "/~!$&'()*+,;=:@-._",
        "/a[0]|{b}^`\"<>",
        "/%41%2F%c3%A4?%E2%82%ac=%F0%9F%8C%8A",
        "http://host",
        "http://host/",
        "http://host:8080/a?b",
        "HtTpS://[::1]:443/a",
        "http://host?a"
      })
  void targetIsTaken(String target) {
    assertThat(Target.fault(HttpMethod.GET, target)).isNull();
    assertThat(Target.codingFault(target)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a/b",
        "?a",
        "host:80",
        "host",
        "*",
        "*a",
        "/a#b",
        "/a?b#c",
        "/a\\b",
        "/a?b\\c",
        "/\u00e4",
        "/a?\u00ff",
        "/a\tb",
        "/a b",
        "/a\u0000",
        "/a\u007f",
        "ftp://host/a",
        "file:///etc/passwd",
        "http:/a",
        "http://",
        "http:///a",
        "http://user@host/a",
        "http://user:secret@host/a",
        "http://ho st/a",
        "http://host:80x/a",
        "http://host:65536/a",
        "http://[::1/a"
      })
  void targetIsRefused(String target) {
    assertThat(Target.fault(HttpMethod.GET, target)).endsWith(".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%",
        "/%2",
        "/%zz",
        "/%u0041",
        "/a?b=%",
        "/a?b=%zz",
        "/%00",
        "/a%00b",
        "/a?b=%00",
        "/%ff",
        "/%c0%ae",
        "/a?b=%ed%a0%80",
        "/%c3/%a4"
      })
  void targetCannotBeDecoded(String target) {
    assertThat(Target.fault(HttpMethod.GET, target)).isNull();
    assertThat(Target.codingFault(target)).matches("The (path|query) .*\\.");
  }

  @Test
  void asteriskIsForOptionsAlone() {
    assertThat(Target.fault(HttpMethod.OPTIONS, "*")).isNull();
    assertThat(Target.fault(HttpMethod.POST, "*"))
        .isEqualTo("Only OPTIONS may have the target \"*\".");
  }

  @ParameterizedTest
  @CsvSource({"/a/b,/a/b", "/a?b,/a", "/a?b?c,/a", "/a?,/a", "/?,/", "*,*"})
  void pathEndsAtTheFirstQuestionMark(String target, String path) {
    assertThat(Target.path(target)).isEqualTo(path);
  }
}
