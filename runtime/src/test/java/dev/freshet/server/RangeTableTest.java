package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.file.RangeRow;
import dev.freshet.handler.Body;
import dev.freshet.server.ByteRangesBody.Part;
import dev.freshet.server.RawResponse.End;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of ranges on a real socket, all on one connection: each answer ends where it says. */
@Timeout(60)
class RangeTableTest {
  private static TestServer server;
  private static RawClient client;

  @TempDir private static Path directory;

  @BeforeAll
  static void start() throws IOException {
    for (int length : List.of(0, 1, 1000)) {
      FileOnDisk.of(directory.resolve(length + ".bin"), length);
    }
    server =
        TestServer.with(routes ->
            routes.getFile(
                "/{name}", request -> Body.file(directory.resolve(request.path("name").asText()))));
    client = server.client();
  }

  @AfterAll
  static void stop() throws IOException {
    client.close();
    server.close();
  }

  private static List<RangeRow> rows() throws IOException {
    return RangeRow.all();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void tableHolds(RangeRow row) throws IOException {
    String range = row.field().isEmpty() ? "" : "Range: " + row.field() + "\r\n";
    String request = "GET /" + row.length() + ".bin HTTP/1.1\r\nHost: test\r\n" + range + "\r\n";
    RawResponse response = client.send(request.getBytes(StandardCharsets.UTF_8)).response();

    assertThat(response.status()).isEqualTo(row.status());
    assertThat(response.end()).isEqualTo(End.COMPLETE);
    if (row.status() == 416) {
      assertThat(response.header("content-range")).isEqualTo("bytes " + row.answer().get(0));
      assertThat(response.text()).contains("\"status\":416");
    } else {
      assertThat(response.header("accept-ranges")).isEqualTo("bytes");
      assertBytes(row, response);
    }
  }

  private static void assertBytes(RangeRow row, RawResponse response) {
    boolean one = row.answer().size() < 2;
    if (one) {
      assertThat(response.bytes()).isEqualTo(FileOnDisk.cut(row.answer()));
      assertThat(response.header("content-type")).isEqualTo("application/octet-stream");
      assertThat(response.header("content-range"))
          .isEqualTo(
              row.status() == 200 ? null : "bytes " + row.answer().get(0) + "/" + row.length());
    } else {
      assertThat(response.header("content-range")).isNull();
      List<Part> parts =
          ByteRangesBody.read(response.header("content-type"), response.bytes()).parts();
      assertThat(parts).extracting(Part::range).isEqualTo(row.answer());
      assertThat(parts)
          .allSatisfy(part -> {
            assertThat(part.field("content-type")).isEqualTo("application/octet-stream");
            assertThat(part.bytes()).isEqualTo(FileOnDisk.cut(List.of(part.range())));
          });
    }
  }
}
