package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorityTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a.example",
        "A.EXAMPLE.",
        "a.example:8080",
        "a.example:",
        "a.example:0",
        "a.example:65535",
        "127.0.0.1",
        "127.0.0.1:80",
        "[::1]",
        "[::1]:80",
        "[2001:db8::7]:",
        "[::ffff:192.0.2.1]",
        "[v1.fe80::a+en1]",
        "a_b",
        "a~b",
        "%41.example",
        "xn--mhlbrck-n2a7i.example"
      })
  void hostIsTaken(String text) {
    assertThat(Authority.isHost(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "a.example/evil",
        "u@a.example",
        "u:p@a.example",
        "a.example:80x",
        "a.example:+80",
        "a.example:-1",
        "a.example:65536",
        "a.example:99999",
        "a.example:000080",
        "a.example:80:80",
        "a:b",
        "[::1",
        "::1",
        "::1]",
        "[::1]x",
        "[::1]]",
        "[]",
        "[1]",
        "[a.example]",
        "[127.0.0.1]",
        "[::1%25eth0]",
        "[::1%eth0]",
        "[fe80::1::2]",
        "[v1.]",
        "http://a.example",
        "a.example?x",
        "a.example#x",
        "a\\b",
        "a\tb",
        "a\u0000",
        "ä.example",
        "\u00e4",
        "%zz",
        "%4",
        "\"a\"",
        "<a>",
        "a^b",
        "{a}"
      })
  void hostIsRefused(String text) {
    assertThat(Authority.isHost(text)).isFalse();
  }
}
