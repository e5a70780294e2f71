package dev.freshet.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodeTest {

  @Test
  void textsAreJoinedAndTypesAndStringsStay() {
    Code value = Code.of("path($S).$L()", "name", "asText");
    Code code = Code.of("$T $L =$W$L.$L", String.class, "name", "request", value);

    assertThat(code.format()).isEqualTo("$T name =$Wrequest.path($S).asText()");
    assertThat(code.arguments()).containsExactly(String.class, "name");
  }

  @Test
  void dollarOfANameIsNoPlaceholder() {
    Code code = Code.of("$L($L)", "$L", Code.of("$S, $L", "$T", "a$"));

    assertThat(code.block()).hasToString("$L(\"$T\", a$)");
  }

  @Test
  void statementsEndTheirLines() {
    Code both = Code.join("", List.of(Code.of("a()").statement(), Code.of("b()").statement()));

    assertThat(both.block()).hasToString("a();\nb();\n");
  }
}
