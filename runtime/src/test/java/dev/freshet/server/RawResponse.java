package dev.freshet.server;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One response as it stands on the wire, read by a reader that forgives nothing. */
final class RawResponse {

  /** How a body, or a connection, ended. */
  enum End {
    /**
     * With its last chunk, its last byte, or (where that is the rule) the end of the connection.
     */
    COMPLETE,
    /** The connection was closed where more had to come. */
    CUT_OFF,
    /** The connection was closed between two responses. */
    CLOSED,
    /** The connection was reset. */
    RESET;

    static End of(IOException broken) {
      if (broken instanceof SocketException
          && broken.getMessage().toLowerCase(Locale.ROOT).contains("reset")) {
        return RESET;
      }
      throw new AssertionError("The connection broke in an unexpected way.", broken);
    }
  }

  /**
   * One chunk; in a body without chunks, what one read gave.
   *
   * @param arrived when it was complete, on the clock of {@link System#nanoTime}
   */
  record Chunk(byte[] bytes, long arrived) {
    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private final InputStream in;
  private final String statusLine;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final List<Chunk> chunks = new ArrayList<>();
  private final boolean hasBody;
  private @Nullable End end;

  private RawResponse(InputStream in, boolean bodyExpected) throws IOException {
    this.in = in;
    this.statusLine = line();
    if (!statusLine.matches("HTTP/1\\.1 \\d{3} [ -~]+")) {
      throw new AssertionError("No status line: " + statusLine);
    }
    for (String header = line(); !header.isEmpty(); header = line()) {
      int colon = header.indexOf(": ");
      String name = header.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT);
      if (!name.matches("[a-z0-9-]+") || headers.put(name, header.substring(colon + 2)) != null) {
        throw new AssertionError("Malformed or repeated header: " + header);
      }
    }
    this.hasBody = bodyExpected && status() >= 200 && status() != 204 && status() != 304;
  }

  static RawResponse readHead(InputStream in, boolean bodyExpected) throws IOException {
    return new RawResponse(in, bodyExpected);
  }

  int status() {
    return Integer.parseInt(statusLine.substring(9, 12));
  }

  String statusLine() {
    return statusLine;
  }

  /** The headers in the order of the wire; names in lower case. */
  Map<String, String> headers() {
    return headers;
  }

  @Nullable String header(String name) {
    return headers.get(name);
  }

  /** Reads one more chunk; null at the end of the body, whatever end that is. */
  @Nullable Chunk next() {
    if (end != null) {
      return null;
    }
    try {
      byte[] bytes = read();
      if (bytes.length == 0) {
        end = End.COMPLETE;
        return null;
      }
      Chunk chunk = new Chunk(bytes, System.nanoTime());
      chunks.add(chunk);
      return chunk;
    } catch (EOFException early) {
      end = End.CUT_OFF;
    } catch (IOException broken) {
      end = End.of(broken);
    }
    return null;
  }

  /** Reads one more chunk, which must be there. */
  String nextText() {
    Chunk chunk = next();
    if (chunk == null) {
      throw new AssertionError("Instead of a chunk comes the end: " + end);
    }
    return chunk.text();
  }

  RawResponse readAll() {
    Chunk chunk = next();
    while (chunk != null) {
      chunk = next();
    }
    return this;
  }

  /** How the body ended; it must have been read to its end. */
  End end() {
    if (end == null) {
      throw new AssertionError("The body has not been read to its end.");
    }
    return end;
  }

  /** What each chunk so far says. */
  List<String> texts() {
    return chunks.stream().map(Chunk::text).toList();
  }

  List<Chunk> chunks() {
    return chunks;
  }

  /** The body so far. */
  byte[] bytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    chunks.forEach(chunk -> all.writeBytes(chunk.bytes()));
    return all.toByteArray();
  }

  String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  /** Reads one piece of the body; an empty one means that it is complete. */
  private byte[] read() throws IOException {
    if (!hasBody) {
      return new byte[0];
    }
    if ("chunked".equals(header("transfer-encoding"))) {
      return chunk();
    }
    String length = header("content-length");
    if (length != null) {
      return chunks.isEmpty() ? exactly(Integer.parseInt(length)) : new byte[0];
    }
    byte[] piece = new byte[8 * 1024];
    int count = in.read(piece);
    return Arrays.copyOf(piece, Math.max(count, 0));
  }

  private byte[] chunk() throws IOException {
    String size = line();
    if (!size.matches("0|[1-9a-f][0-9a-f]{0,7}")) {
      throw new AssertionError("No chunk size: " + size);
    }
    byte[] bytes = exactly(Integer.parseInt(size, 16));
    if (!line().isEmpty()) {
      throw new AssertionError("A chunk is longer than it says.");
    }
    return bytes;
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  /** Reads a line that ends with CR LF, and has neither of the two elsewhere. */
  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\r'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("after \"" + line + "\"");
      }
      if (next == '\n' || line.length() > 8 * 1024) {
        throw new AssertionError("A line feed alone, or no end of a line: " + line);
      }
      line.append((char) next);
    }
    int last = in.read();
    if (last != '\n') {
      if (last < 0) {
        throw new EOFException();
      }
      throw new AssertionError("A carriage return alone after " + line);
    }
    return line.toString();
  }
}
