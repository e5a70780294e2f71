package dev.freshet.sample;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An HTTP/1.1 client that sees chunks as they are on the wire; each read has ten seconds. */
final class RawClient implements AutoCloseable {

  private static final int DEADLINE_MILLIS = 10_000;

  private final Socket socket;
  private final InputStream in;

  RawClient(int port) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(DEADLINE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Sends a request and reads the head of its response: the status line, then the fields. */
  List<String> get(String target, String... fields) throws IOException {
    String lines = Arrays.stream(fields).map(field -> field + "\r\n").collect(Collectors.joining());
    String request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + lines + "\r\n";
    socket.getOutputStream().write(request.getBytes(ISO_8859_1));
    List<String> head = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      head.add(line);
    }
    return head;
  }

  /** Reads the next chunk; empty after the last one. */
  byte[] chunk() throws IOException {
    byte[] bytes = exactly(Integer.parseInt(line(), 16));
    exactly(2);
    return bytes;
  }

  /** Reads the chunks to come, up to the last one. */
  List<byte[]> chunks() throws IOException {
    List<byte[]> chunks = new ArrayList<>();
    for (byte[] chunk = chunk(); chunk.length > 0; chunk = chunk()) {
      chunks.add(chunk);
    }
    return chunks;
  }

  /** Reads the body of a response, with a length or in chunks. */
  byte[] body(List<String> head) throws IOException {
    for (String field : head) {
      if (field.toLowerCase(Locale.ROOT).startsWith("content-length: ")) {
        return exactly(Integer.parseInt(field.substring(16)));
      }
    }
    return join(chunks());
  }

  static byte[] join(List<byte[]> chunks) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    chunks.forEach(joined::writeBytes);
    return joined.toByteArray();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the server closed the connection after \"" + line + "\"");
      }
      line.write(b);
    }
    return line.toString(ISO_8859_1).replace("\r", "");
  }

  private byte[] exactly(int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException("the server closed the connection within a chunk");
    }
    return bytes;
  }
}
