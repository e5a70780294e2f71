package dev.freshet.handler;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One response as it came over a socket, read by a reader that forgives nothing.
 *
 * @param headers in the order of the wire, names as they are
 * @param complete false iff the connection ended before the body did
 */
record SeamReply(
    int status, List<Map.Entry<String, String>> headers, byte[] body, boolean complete) {

  /** Reads a response; its body, too, if there may be one. */
  static SeamReply read(InputStream in, boolean bodyExpected) throws IOException {
    String statusLine = line(in);
    if (!statusLine.matches("HTTP/1\\.1 \\d{3} [ -~]+")) {
      throw new AssertionError("No status line: " + statusLine);
    }
    int status = Integer.parseInt(statusLine.substring(9, 12));
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    for (String field = line(in); !field.isEmpty(); field = line(in)) {
      int colon = field.indexOf(": ");
      headers.add(Map.entry(field.substring(0, colon), field.substring(colon + 2)));
    }
    SeamReply head = new SeamReply(status, headers, new byte[0], true);
    boolean bodiless = status < 200 || status == 204 || status == 304;
    return bodyExpected && !bodiless ? head.withBody(in) : head;
  }

  /** The only field of a name in any case, or null if there is none. */
  @Nullable String header(String name) {
    List<String> values = headers(name);
    if (values.size() > 1) {
      throw new AssertionError("Several fields " + name + ": " + values);
    }
    return values.isEmpty() ? null : values.get(0);
  }

  List<String> headers(String name) {
    return headers.stream()
        .filter(field -> field.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .toList();
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  private SeamReply withBody(InputStream in) throws IOException {
    String length = header("content-length");
    boolean chunked = header("transfer-encoding") != null;
    if (chunked && length != null) {
      throw new AssertionError("Both a length and chunks.");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean whole = true;
    try {
      if (chunked) {
        readChunks(in, bytes);
      } else if (length == null) {
        in.transferTo(bytes);
      } else {
        bytes.writeBytes(in.readNBytes(Integer.parseInt(length)));
        whole = bytes.size() == Integer.parseInt(length);
      }
    } catch (IOException cutOff) {
      whole = false;
    }
    return new SeamReply(status, headers, bytes.toByteArray(), whole);
  }

  private static void readChunks(InputStream in, ByteArrayOutputStream bytes) throws IOException {
    for (int size = size(in); size > 0; size = size(in)) {
      byte[] data = in.readNBytes(size);
      bytes.writeBytes(data);
      if (data.length < size) {
        throw new EOFException();
      }
      if (!line(in).isEmpty()) {
        throw new AssertionError("A chunk is longer than it says.");
      }
    }
    if (!line(in).isEmpty()) {
      throw new AssertionError("A trailer that nobody asked for.");
    }
  }

  private static int size(InputStream in) throws IOException {
    return Integer.parseInt(line(in), 16);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\r'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("after \"" + line + "\"");
      }
      line.append((char) next);
    }
    if (in.read() != '\n') {
      throw new AssertionError("A carriage return alone after " + line);
    }
    return line.toString();
  }
}
