package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.handler.codec.http.HttpMethod;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {
  private static final List<String> TEMPLATES =
      List.of(
          "/",
          "/a",
          "/a/",
          "/a/b",
          "/a/{x}",
          "/{x}/b",
          "/{x}/c/d",
          "/a/c/{y}",
          "/a/{x}/e",
          "/r/{x:*}",
          "/r/s/{x:*}",
          "/r/s/t");

  private static RouteTable table(List<String> templates) {
    RouteTable table = new RouteTable();
    for (String template : templates) {
      table.get(template, RouteTableTest::neverCalled);
    }
    return table;
  }

  private static Body neverCalled(Request request) {
    throw new AssertionError("No endpoint is called here.");
  }

  private static String found(RouteTable table, String path) {
    Resource resource = table.find(path);
    Route route = resource == null ? null : resource.route(HttpMethod.GET);
    return route == null ? "none" : route.template();
  }

  @ParameterizedTest
  @CsvSource({
    "/,/",
    "/a,/a",
    "/a/,/a/",
    "/a/b,/a/b",
    "/a/z,/a/{x}",
    "/z/b,/{x}/b",
    "/a/c/d,/a/c/{y}",
    "/z/c/d,/{x}/c/d",
    "/a/z/e,/a/{x}/e",
    "/a/c/e,/a/c/{y}",
    "/r/s/t,/r/s/t",
    "/r/s/u,/r/s/{x:*}",
    "/r/s/t/u,/r/s/{x:*}",
    "/r/t/u,/r/{x:*}",
    "/r/t,/r/{x:*}",
    "/r/s,/r/{x:*}",
    "/z,none",
    "/z/z,none",
    "/a/b/,none",
    "//b,none",
    "/a//e,none",
    "a,none",
    "*,none",
    "'',none"
  })
  void literalWinsOverVariableInWhateverOrderTheyAreAdded(String path, String template) {
    List<String> shuffled = new ArrayList<>(TEMPLATES);
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(found(table(shuffled), path)).as("%s of %s", path, shuffled).isEqualTo(template);
    }
  }

  @Test
  void literalThatLeadsNowhereIsGivenUpForAVariable() {
    RouteTable table = table(List.of("/a/b/c", "/{x}/b/d", "/{x}/{y}/e"));
    assertThat(found(table, "/a/b/c")).isEqualTo("/a/b/c");
    assertThat(found(table, "/a/b/d")).isEqualTo("/{x}/b/d");
    assertThat(found(table, "/a/b/e")).isEqualTo("/{x}/{y}/e");
    assertThat(found(table, "/a/b/f")).isEqualTo("none");
  }

  @Test
  void encodedSlashStaysInsideItsSegment() {
    RouteTable table = table(List.of("/a/{x}", "/a/{x}/{y}"));
    assertThat(found(table, "/a/b%2Fc")).isEqualTo("/a/{x}");
    assertThat(found(table, "/a%2Fb")).isEqualTo("none");
  }

  @Test
  void literalMayComeEncoded() {
    RouteTable table = table(List.of("/story", "/größe"));
    assertThat(found(table, "/%73tory")).isEqualTo("/story");
    assertThat(found(table, "/gr%C3%B6%C3%9Fe")).isEqualTo("/größe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/a/../secret", "/a/./secret", "/a/%2e%2e/secret", "/../secret", "//secret"})
  void dotSegmentsNeverClimb(String path) {
    RouteTable table = table(List.of("/secret", "/a"));
    assertThat(found(table, path)).isEqualTo("none");
  }

  @Test
  void emptySegmentIsNoValueForAVariable() {
    RouteTable table = table(List.of("/a/{x}"));
    assertThat(found(table, "/a/")).isEqualTo("none");
  }

  @Test
  void brokenEscapeIsRefused() {
    RouteTable table = table(List.of("/a/{x}"));
    assertThatThrownBy(() -> table.find("/a/%zz")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void twoEndpointsForTheSameRequestsAreRefusedAndNamed() {
    assertThatThrownBy(() -> table(List.of("/a/{x}", "/a/{y}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Two endpoints serve the same requests: GET /a/{x} and GET /a/{y}.");
    assertThatThrownBy(() -> table(List.of("/a", "/a")))
        .hasMessage("Two endpoints serve the same requests: GET /a and GET /a.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a{x}", "/{x}a", "/{x", "/x}", "/{}", "/{x}{y}", "/{{x}}", "/a/{x:*}b"})
  void segmentThatIsNeitherTextNorVariableIsRefused(String template) {
    assertThatThrownBy(() -> table(List.of(template)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(template.substring(template.lastIndexOf('/') + 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/{x:*}/a", "/./a", "/a/.."})
  void templateThatNoRequestCouldReachIsRefused(String template) {
    assertThatThrownBy(() -> table(List.of(template)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + template + "\"");
  }

  @Test
  void onePathMayServeSeveralMethods() {
    RouteTable table = new RouteTable();
    table.get("/a", RouteTableTest::neverCalled).post("/a", RouteTableTest::neverCalled);
    Resource resource = table.find("/a");
    assertThat(resource.allow()).isEqualTo("GET, HEAD, POST, OPTIONS");
    assertThat(resource.route(HttpMethod.HEAD)).hasToString("GET /a");
    assertThat(resource.route(HttpMethod.POST)).hasToString("POST /a");
    assertThat(resource.route(HttpMethod.PUT)).isNull();
  }

  @Test
  void templateWithoutASlashIsRefused() {
    assertThatThrownBy(() -> table(List.of("story")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"story\"");
  }

  @Test
  void deepPathDoesNotOverflowTheStack() {
    RouteTable table = table(List.of("/a/{x}"));
    assertThat(found(table, "/a".repeat(4_000))).isEqualTo("none");
  }
}
