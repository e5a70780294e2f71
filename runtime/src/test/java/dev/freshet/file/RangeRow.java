package dev.freshet.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * One row of the table of ranges: what is asked for and what comes.
 *
 * @param field the value of the {@code Range} field; empty if there is none
 * @param length how many bytes the file has
 * @param answer the bytes that come as {@code first-last}, or {@code *}{@code /length}
 */
public record RangeRow(String field, int length, int status, List<String> answer) {

  /** All rows, in their order. */
  public static List<RangeRow> all() throws IOException {
    try (InputStream table = RangeRow.class.getResourceAsStream("/ranges.txt")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(RangeRow::of)
          .toList();
    }
  }

  private static RangeRow of(String line) {
    String[] cells = line.split("\\|", -1);
    String field = cells[0].stripTrailing();
    return new RangeRow(
        field.equals("(none)") ? "" : field,
        Integer.parseInt(cells[1].strip()),
        Integer.parseInt(cells[2].strip()),
        Arrays.stream(cells[3].strip().split(" ", -1)).filter(cell -> !cell.isEmpty()).toList());
  }

  @Override
  public String toString() {
    return (field.isEmpty() ? "no Range" : field) + " of " + length;
  }
}
