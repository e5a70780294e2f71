package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RequestTest {

  private static Request request(String template, String target, String... header) {
    HttpRequest message = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, target);
    for (int i = 0; i < header.length; i += 2) {
      message.headers().add(header[i], header[i + 1]);
    }
    Route route =
        Route.of(
            HttpMethod.GET,
            template,
            null,
            any -> {
              throw new AssertionError("No endpoint is called here.");
            });
    return new Request(route, message, target, "grün".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void variablesOfThePathAreDecodedOnce() {
    Request request = request("/a/{x}/{y}", "/a/b%2Fc+d/%2541?x=no");
    assertThat(request.path("x").asText()).isEqualTo("b/c+d");
    assertThat(request.path("y").asText()).isEqualTo("%41");
  }

  @Test
  void restOfThePathIsDecodedSegmentBySegment() {
    Request request = request("/a/{x:*}", "/a/b%20c/d//e?x=no");
    assertThat(request.path("x").asText()).isEqualTo("b c/d//e");
  }

  @Test
  void unknownVariableIsAMistakeOfTheProgram() {
    assertThatThrownBy(() -> request("/a/{x}", "/a/b").path("y"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"/a/{x}\" has no variable \"y\".");
  }

  @Test
  void queryIsDecoded() {
    Request request = request("/", "/?a=1%202&b=x+y&a=3&c&d=");
    assertThat(request.query("a").list(Parameter::asText)).containsExactly("1 2", "3");
    assertThat(request.query("b").asText()).isEqualTo("x y");
    assertThat(request.query("c").asText()).isEmpty();
    assertThat(request.query("d").asText()).isEmpty();
    assertThat(request.query("e").optional(Parameter::asText)).isEmpty();
  }

  @Test
  void headersAreFoundInAnyCase() {
    Request request = request("/", "/", "X-One", "1", "x-two", "2", "x-one", "3");
    assertThat(request.header("x-ONE").list(Parameter::asInt)).containsExactly(1, 3);
    assertThat(request.headerNames()).containsExactly("X-One", "x-two", "x-one");
  }

  @Test
  void cookiesAreFoundByName() {
    Request request = request("/", "/", "cookie", "a=1; b=2", "cookie", "a=3");
    assertThat(request.cookie("a").list(Parameter::asInt)).containsExactly(1, 3);
    assertThat(request.cookie("b").asInt()).isEqualTo(2);
    assertThat(request.cookie("c").optional(Parameter::asText)).isEmpty();
  }

  @Test
  void contentIsTheCallersOwn() {
    Request request = request("/", "/");
    request.contentAsBytes()[0] = 'x';
    request.contentAsBuffer().put(0, (byte) 'x');
    assertThat(request.contentAsText()).isEqualTo("grün");
  }

  @Test
  void contentIsInTheCharsetThatIsDeclared() {
    Request request = request("/", "/", "content-type", "text/plain; charset=iso-8859-1");
    assertThat(request.contentAsText()).isEqualTo("gr\u00c3\u00bcn");
  }

  @Test
  void allFaultsAreToldAtOnce() {
    Request request = request("/{x}", "/seven?y=8&z=maybe");
    request.path("x").asInt();
    request.query("y").asInt();
    request.query("z").asBoolean();
    request.header("missing").asText();
    assertThatThrownBy(request::requireValid)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(400);
              assertThat(refusal.detail()).isEqualTo("The request has 3 faults.");
              assertThat(refusal.faults())
                  .extracting(Fault::name)
                  .containsExactly("x", "z", "missing");
            });
  }

  @Test
  void requestWithoutFaultsIsValid() {
    Request request = request("/{x}", "/7");
    assertThat(request.path("x").asInt()).isEqualTo(7);
    request.requireValid();
  }

  @Test
  void brokenEscapeInTheQueryIsRefused() {
    assertThatThrownBy(() -> request("/", "/?a=%zz").query("a"))
        .isInstanceOf(Refusal.class)
        .hasMessageEndingWith("The query is not percent-encoded UTF-8.");
  }
}
