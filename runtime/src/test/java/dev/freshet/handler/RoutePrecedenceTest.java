package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A literal wins over a variable and a variable over a rest, in whatever order they are added. */
class RoutePrecedenceTest {
  private static final List<String> ALPHABET =
      List.of("a", "b", "Aa", "BB", "ä"); // Aa, BB: one hash

  @ParameterizedTest
  @CsvSource({
    "/a/b, /a/b",
    "/a/x, /a/{v}",
    "/x/b, /{v}/b",
    "/x/x, /{r:*}",
    "/a/b/c, /a/{v}/c",
    "/a/b/d, /a/{r:*}",
    "/a/x/c, /a/{v}/c",
    "/a/, /a/{r:*}",
    "/a, /{r:*}",
    "/, /{r:*}",
    "/x/, /{r:*}",
    "/%61/%62, /a/b",
    "/%61/%62c, /a/{v}"
  })
  void closestTemplateWins(String path, String template) {
    List<String> templates =
        new ArrayList<>(List.of("/{r:*}", "/a/{r:*}", "/a/{v}", "/{v}/b", "/a/b", "/a/{v}/c"));
    Random random = new Random(7);
    for (int order = 0; order < 50; order++) {
      Collections.shuffle(templates, random);
      assertThat(SeamTable.find(SeamTable.of(templates), path))
          .as("%s", templates)
          .isEqualTo(template);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomTablesAgreeWithTheRule(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      List<String> templates = templates(random, 1 + random.nextInt(25));
      RouteTable table = SeamTable.of(templates);
      Collections.shuffle(templates, random);
      RouteTable shuffled = SeamTable.of(templates);
      for (int i = 0; i < 40; i++) {
        String path = path(random);
        String expected = byTheRule(templates, path);
        assertThat(SeamTable.find(table, path))
            .as("%s in %s, seed %d", path, templates, seed)
            .isEqualTo(expected);
        assertThat(SeamTable.find(shuffled, path)).isEqualTo(expected);
      }
    }
  }

  @Test
  void thousandLiteralsAreEachFound() {
    List<String> templates =
        IntStream.range(0, 1_000).mapToObj(i -> "/service" + i + "/items/{id}").toList();
    RouteTable table = SeamTable.of(templates);
    for (int i = 0; i < 1_000; i++) {
      assertThat(SeamTable.find(table, "/service" + i + "/items/7")).isEqualTo(templates.get(i));
    }
    assertThat(table.find("/service1000/items/7")).isNull();
  }

  /** Templates of which no two match the same requests. */
  private static List<String> templates(Random random, int count) {
    Map<String, String> byShape = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      int depth = 1 + random.nextInt(4);
      List<String> segments = new ArrayList<>();
      for (int d = 0; d < depth; d++) {
        boolean last = d == depth - 1;
        int kind = random.nextInt(last ? 8 : 7);
        segments.add(kind == 7 ? "{r" + i + ":*}" : kind >= 5 ? "{v" + d + "}" : literal(random));
      }
      String template = "/" + String.join("/", segments);
      byShape.putIfAbsent(template.replaceAll("\\{r\\d+", "{r"), template);
    }
    return new ArrayList<>(byShape.values());
  }

  private static String literal(Random random) {
    return ALPHABET.get(random.nextInt(ALPHABET.size()));
  }

  private static String path(Random random) {
    return IntStream.rangeClosed(0, random.nextInt(5))
        .mapToObj(i -> segment(random))
        .collect(Collectors.joining("/", "/", ""));
  }

  private static String segment(Random random) {
    String literal = literal(random);
    return switch (random.nextInt(6)) {
      case 0 -> "";
      case 1 -> "x";
      case 2 ->
          literal.equals("ä")
              ? "%C3%A4"
              : "%" + Integer.toHexString(literal.charAt(0)) + literal.substring(1);
      default -> literal;
    };
  }

  /** The best of all templates that match: compared segment by segment, literal, variable, rest. */
  private static String byTheRule(List<String> templates, String path) {
    return templates.stream()
        .filter(template -> matches(template, path))
        .min(Comparator.comparing(RoutePrecedenceTest::rank))
        .orElse(null);
  }

  private static String rank(String template) {
    return Arrays.stream(template.substring(1).split("/", -1))
        .map(s -> s.endsWith(":*}") ? "2" : s.startsWith("{") ? "1" : "0")
        .collect(Collectors.joining());
  }

  private static boolean matches(String template, String path) {
    String[] wanted = template.substring(1).split("/", -1);
    String[] given = path.substring(1).split("/", -1);
    for (int i = 0; i < wanted.length; i++) {
      if (i >= given.length) {
        return false;
      }
      if (wanted[i].endsWith(":*}")) {
        return true;
      }
      String decoded = URLDecoder.decode(given[i], StandardCharsets.UTF_8);
      if (wanted[i].startsWith("{") ? decoded.isEmpty() : !wanted[i].equals(decoded)) {
        return false;
      }
    }
    return wanted.length == given.length;
  }
}
