package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.Response;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;

class BodyTest {

  private static Arguments of(String expected, ThrowingCallable call) {
    return Arguments.of(expected, call);
  }

  static Stream<Arguments> nulls() {
    return Stream.of(
        of("a text", () -> Body.whole((String) null)),
        of("a byte[]", () -> Body.whole((byte[]) null)),
        of("a ByteBuffer", () -> Body.whole((ByteBuffer) null)),
        of("an Optional", () -> Body.optional((Optional<String>) null, Body::whole)),
        of("a CompletionStage", () -> Body.later((CompletionStage<String>) null, Body::whole)),
        of("a Response", () -> Body.response((Response<String>) null, Body::whole)),
        of("an Iterable", () -> Body.text((Iterable<String>) null)),
        of("an Iterable", () -> Body.bytes((Iterable<byte[]>) null)),
        of("an Iterable", () -> Body.items((Iterable<?>) null)),
        of("a Publisher", () -> Body.text((Flow.Publisher<String>) null)),
        of("a Publisher", () -> Body.bytes((Flow.Publisher<?>) null)),
        of("a Publisher", () -> Body.items((Flow.Publisher<?>) null)),
        of("a Publisher", () -> Body.text((Publisher<String>) null)),
        of("a Publisher", () -> Body.bytes((Publisher<?>) null)),
        of("a Publisher", () -> Body.items((Publisher<?>) null)));
  }

  @ParameterizedTest
  @MethodSource("nulls")
  void nullOfAServiceIsToldByWhatItShouldBe(String expected, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(NullPointerException.class)
        .hasMessage("The service returned null instead of " + expected + ".");
  }

  @Test
  void wholeBufferKeepsItsPosition() {
    ByteBuffer buffer = ByteBuffer.allocate(8).position(3).limit(5);
    assertThat(((Body.Whole) Body.whole(buffer).kind()).length()).isEqualTo(2);
    assertThat(buffer.position()).isEqualTo(3);
  }

  @Test
  void lengthOfATextIsThatOfItsBytes() {
    assertThat(((Body.Whole) Body.whole("ä€🌊").kind()).length()).isEqualTo(9);
    assertThat(((Body.Whole) Body.whole(new StringBuilder("x")).kind()).length()).isEqualTo(1);
  }

  @Test
  void emptyOptionalIsRefusedWith404() {
    assertThatThrownBy(() -> Body.optional(Optional.<String>empty(), Body::whole))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(404));
  }

  @Test
  void responseWithoutABodyAsksForNone() {
    Body body =
        Body.response(
            Response.<String>empty(202),
            content -> {
              throw new AssertionError("There is none.");
            });
    Body inner = ((Body.WithHead<?>) body.kind()).body();
    assertThat(((Body.Empty) inner.kind()).status()).isEqualTo(202);
  }

  @Test
  void nothingIsAskedOfAStageBeforeItCompletes() {
    CompletableFuture<String> stage = new CompletableFuture<>();
    assertThat(Body.later(stage, Body::whole).kind()).isInstanceOf(Body.Later.class);
    assertThat(stage.isDone()).isFalse();
  }
}
