package dev.freshet.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The parser alone; what becomes of it on the wire is in the server's table test. */
class RangeFieldTest {
  private static Stream<RangeRow> rows() throws IOException {
    return RangeRow.all().stream().filter(row -> !row.field().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void tableHolds(RangeRow row) {
    Optional<List<String>> read =
        RangeField.read(row.field(), row.length())
            .map(ranges ->
                ranges.stream().map(range -> range.first() + "-" + range.last()).toList());

    Optional<List<String>> expected =
        switch (row.status()) {
          case 200 -> Optional.empty();
          case 206 -> Optional.of(row.answer());
          default -> Optional.of(List.of());
        };
    assertThat(read).isEqualTo(expected);
  }

  @Test
  void positionsGoBeyondAnInt() {
    long size = 1L << 40;
    assertThat(RangeField.read("bytes=4294967296-4294967297,-1", size))
        .contains(
            List.of(
                new ByteRange(4_294_967_296L, 4_294_967_297L), new ByteRange(size - 1, size - 1)));
    assertThat(RangeField.read("bytes=0-", Long.MAX_VALUE))
        .contains(List.of(new ByteRange(0, Long.MAX_VALUE - 1)));
    assertThat(RangeField.read("bytes=0-,1-", Long.MAX_VALUE))
        .hasValueSatisfying(ranges -> assertThat(ranges).hasSize(1));
  }

  /** A megabyte of ranges is not read any further than the seventeenth. */
  @Test
  void hostileFieldsAreNotReadToTheirEnd() {
    String many = "bytes=" + "0-,".repeat(17) + "x".repeat(1 << 20);
    assertThat(RangeField.read(many, 1000)).isEmpty();
    assertThat(RangeField.read("bytes=" + ",".repeat(1 << 20), 1000)).isEmpty();
    assertThat(RangeField.read("bytes=" + "9".repeat(1 << 20) + "-", 1000)).contains(List.of());
    assertThat(RangeField.read("bytes=0-" + " ".repeat(1 << 20) + "1", 1000)).isEmpty();
  }
}
