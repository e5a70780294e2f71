package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LiteralsTest {

  @Test
  void emptyOneHasNothing() {
    Literals<String> literals = new Literals<>();
    assertThat(literals.get("")).isNull();
    assertThat(literals.get("a")).isNull();
  }

  @Test
  void segmentIsFoundWhereItStandsInAPath() {
    Literals<String> literals = new Literals<>();
    literals.put("story", "S");
    literals.put("", "nothing");
    String path = "/story/storys/stor";
    assertThat(literals.get(path, 1, 6)).isEqualTo("S");
    assertThat(literals.get(path, 7, 13)).isNull();
    assertThat(literals.get(path, 7, 12)).isEqualTo("S");
    assertThat(literals.get(path, 14, 18)).isNull();
    assertThat(literals.get(path, 3, 3)).isEqualTo("nothing");
  }

  @Test
  void segmentsOfOneHashAreToldApart() {
    Literals<Integer> literals = new Literals<>();
    String[] same = {"AaAaAa", "AaAaBB", "AaBBAa", "AaBBBB", "BBAaAa", "BBAaBB", "BBBBAa"};
    for (int i = 0; i < same.length; i++) {
      literals.put(same[i], i);
    }
    for (int i = 0; i < same.length; i++) {
      assertThat(literals.get("/" + same[i] + "/", 1, 7)).isEqualTo(i);
    }
    assertThat(literals.get("BBBBBB")).isNull();
  }

  @Test
  void agreesWithAMapWhileItGrows() {
    Random random = new Random(42);
    Map<String, Integer> map = new HashMap<>();
    Literals<Integer> literals = new Literals<>();
    for (int i = 0; i < 3_000; i++) {
      String segment = Integer.toString(random.nextInt(5_000), 36);
      if (map.putIfAbsent(segment, i) == null) {
        literals.put(segment, i);
      }
      String probe = Integer.toString(random.nextInt(5_000), 36);
      assertThat(literals.get(probe)).isEqualTo(map.get(probe));
    }
    map.forEach((segment, value) -> assertThat(literals.get(segment)).isEqualTo(value));
  }
}
