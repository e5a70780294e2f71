package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.netty.handler.codec.http.HttpMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates, and what is served at one of them. */
class RouteTemplateTest {
  private final Endpoint endpoint = request -> Body.empty();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "s|A path begins with \"/\", but \"s\" does not.",
        "''|A path begins with \"/\", but \"\" does not.",
        "/a/{r:*}/b|Only the last segment may be a rest, but in \"/a/{r:*}/b\" another one is.",
        "/a/./b|\"/a/./b\" has a segment \".\" or \"..\", which no request can reach.",
        "/..|\"/..\" has a segment \".\" or \"..\", which no request can reach.",
        "/a{b}|A segment of a path is literal text, one {variable} or, at the end, one {rest:*},"
            + " but here it is \"a{b}\"."
      })
  void malformedTemplateIsRefused(String template, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RouteTable().get(template, endpoint))
        .withMessage(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/{", "/}", "/{}", "/{a}{b}", "/x{a}", "/{a}x", "/{{a}}", "/{:*}", "/{a", "/a}"})
  void braceOutOfPlaceIsRefused(String template) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RouteTable().get(template, endpoint))
        .withMessageEndingWith("but here it is \"" + template.substring(1) + "\".");
  }

  @ParameterizedTest
  @CsvSource({"/a, /a", "/{a}, /{b}", "/{a:*}, /{b:*}", "/x/{a}/y, /x/{b}/y", "/x/{a:*}, /x/{b:*}"})
  void twoEndpointsForTheSameRequestsAreRefused(String one, String other) {
    RouteTable table = new RouteTable().post(one, endpoint).get(one, endpoint);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.get(other, endpoint))
        .withMessage(
            "Two endpoints serve the same requests: GET " + one + " and GET " + other + ".");
  }

  @Test
  void percentOfATemplateIsText() {
    RouteTable table = new RouteTable().get("/100%", endpoint).get("/a%20b", endpoint);
    assertThat(table.find("/100%25").route(HttpMethod.GET)).hasToString("GET /100%");
    assertThat(table.find("/a%2520b").route(HttpMethod.GET)).hasToString("GET /a%20b");
    assertThat(table.find("/a%20b")).isNull();
  }

  @Test
  void oneTemplateHasARouteForEachMethod() {
    RouteTable table =
        new RouteTable()
            .post("/{a}", endpoint)
            .get("/{b}", endpoint)
            .delete("/{c}", "text/plain", endpoint)
            .put("/{d}", endpoint)
            .patch("/{e}", endpoint);
    Resource resource = table.find("/x");
    assertThat(resource.allow()).isEqualTo("POST, GET, HEAD, DELETE, PUT, PATCH, OPTIONS");
    assertThat(resource.route(HttpMethod.POST).template()).isEqualTo("/{a}");
    assertThat(resource.route(HttpMethod.GET).template()).isEqualTo("/{b}");
    assertThat(resource.route(HttpMethod.HEAD).template()).isEqualTo("/{b}");
    assertThat((CharSequence) resource.route(HttpMethod.DELETE).mediaType())
        .hasToString("text/plain");
    assertThat((CharSequence) resource.route(HttpMethod.PUT).mediaType()).isNull();
    assertThat(resource.route(HttpMethod.PATCH)).hasToString("PATCH /{e}");
    assertThat(resource.route(HttpMethod.OPTIONS)).isNull();
    assertThat(resource.route(HttpMethod.valueOf("get"))).isNull();
  }

  @Test
  void mediaTypeIsTheValueOfAHeader() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RouteTable().get("/a", "text/plain\r\nx: y", endpoint))
        .withMessage("The media type of \"/a\" has a character that no header may have.");
  }

  @Test
  void headIsForGetOnly() {
    Resource resource = new RouteTable().post("/a", endpoint).find("/a");
    assertThat(resource.route(HttpMethod.HEAD)).isNull();
    assertThat(resource.allow()).isEqualTo("POST, OPTIONS");
  }

  @Test
  void endpointSaysWhetherItTakesTheContentWhateverTheMethod() {
    Endpoint taking = Endpoint.withContent(endpoint);
    RouteTable table =
        new RouteTable()
            .post("/none", endpoint)
            .getFile("/none", endpoint)
            .delete("/some", taking)
            .getFile("/some", "text/plain", taking);
    assertThat(table.find("/none").route(HttpMethod.POST).endpoint().takesContent()).isFalse();
    assertThat(table.find("/none").route(HttpMethod.GET).endpoint().takesContent()).isFalse();
    assertThat(table.find("/some").route(HttpMethod.DELETE).endpoint().takesContent()).isTrue();
    assertThat(table.find("/some").route(HttpMethod.GET).endpoint().takesContent()).isTrue();
  }
}
