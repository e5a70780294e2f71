package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldPartsTest {

  @Test
  void valueIsSplitAtItsDelimiter() {
    assertThat(FieldParts.of("", ',')).containsExactly("");
    assertThat(FieldParts.of("a", ',')).containsExactly("a");
    assertThat(FieldParts.of(" a ,\tb;c", ',')).containsExactly("a", "b;c");
    assertThat(FieldParts.of("a,,b,", ',')).containsExactly("a", "", "b", "");
  }

  @Test
  void quotedStringIsNotSplit() {
    assertThat(FieldParts.of("\"a,b\", c", ',')).containsExactly("\"a,b\"", "c");
    assertThat(FieldParts.of("\"a\\\",b\",c", ',')).containsExactly("\"a\\\",b\"", "c");
    assertThat(FieldParts.of("\"a\\\\\",b", ',')).containsExactly("\"a\\\\\"", "b");
    assertThat(FieldParts.of("a,\"b,c", ',')).containsExactly("a", "\"b,c");
    assertThat(FieldParts.of("a\\,b", ',')).containsExactly("a\\", "b");
    assertThat(FieldParts.of("\"\\", ',')).containsExactly("\"\\");
  }

  @Test
  void listOfAHeaderIsTheSameInOneFieldOrInSeveral() {
    Request one = SeamRequest.header("x-tag", "a, \"b,c\",, d");
    Request several = SeamRequest.header("x-tag", "a", "X-Tag", "\"b,c\"", "x-tag", ", d");
    for (Request request : new Request[] {one, several}) {
      assertThat(request.header("x-tag").list(Parameter::asText))
          .containsExactly("a", "\"b,c\"", "d");
      assertThat(request.header("x-tag").asText()).startsWith("a");
    }
    assertThat(SeamRequest.query("a=1,2&a=3").query("a").list(Parameter::asText))
        .containsExactly("1,2", "3");
  }
}
