package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    assertThat(Target.originForm(target)).isEqualTo(originForm);
  }

  @ParameterizedTest
  @CsvSource({"/a/b,/a/b", "/a?b,/a", "/a?b?c,/a", "/a?,/a", "/?,/", "*,*"})
  void pathEndsAtTheFirstQuestionMark(String target, String path) {
    assertThat(Target.path(target)).isEqualTo(path);
  }
}
