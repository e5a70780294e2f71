package dev.freshet.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipTest {

  @ParameterizedTest
  @CsvSource({
    "nam, name", "namee, name", "nane, name", "nmae, name", "ame, name", "xname, name",
    "Name, name", "NAME, name", "storyname, storyName", "a, b", "a, ab", "emna, emnb"
  })
  void oneLetterMakesASlip(String written, String meant) {
    assertThat(Slip.isOne(written, meant)).isTrue();
    assertThat(Slip.isOne(meant, written)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"name, name", "name, title", "nmea, name", "na, name", "eman, name", "ab, cd"})
  void moreLettersOrNoneDoNot(String written, String meant) {
    assertThat(Slip.isOne(written, meant)).isFalse();
    assertThat(Slip.isOne(meant, written)).isFalse();
  }
}
