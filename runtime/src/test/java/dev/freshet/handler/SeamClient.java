package dev.freshet.handler;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that is no more than a socket; every wait has a deadline. */
final class SeamClient implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;

  private SeamClient(Socket socket, int port) throws IOException {
    this.socket = socket;
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(Patience.MILLIS);
    socket.connect(new InetSocketAddress("127.0.0.1", port), Patience.MILLIS);
    this.in = new BufferedInputStream(socket.getInputStream(), 4 * 1024);
  }

  static SeamClient to(int port) throws IOException {
    return new SeamClient(new Socket(), port);
  }

  /** A client whose kernel takes as little as possible before the client reads. */
  static SeamClient narrow(int port) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4 * 1024);
    return new SeamClient(socket, port);
  }

  /** Sends characters as they are, one byte each. */
  SeamClient send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  SeamClient send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    return this;
  }

  /** Sends the head of a request: a request line without its version, and fields. */
  SeamClient head(String methodAndTarget, String... fields) throws IOException {
    String lines = fields.length == 0 ? "" : String.join("\r\n", fields) + "\r\n";
    return send(methodAndTarget + " HTTP/1.1\r\nHost: test\r\n" + lines + "\r\n");
  }

  /** Sends a POST with a content whose length is declared, all at once. */
  SeamClient post(String target, String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return send(
        "POST "
            + target
            + " HTTP/1.1\r\nHost: test\r\nContent-Length: "
            + bytes.length
            + "\r\n\r\n"
            + new String(bytes, StandardCharsets.ISO_8859_1));
  }

  /** Reads the next response, an interim one, too. */
  SeamReply reply() throws IOException {
    return SeamReply.read(in, true);
  }

  SeamReply get(String target) throws IOException {
    return head("GET " + target).reply();
  }

  /** Reads the response to a HEAD request. */
  SeamReply replyToHead() throws IOException {
    return SeamReply.read(in, false);
  }

  /** Reads some bytes as they come. */
  byte[] read(int count) throws IOException {
    return in.readNBytes(count);
  }

  /** Waits until the server ends the connection in order; any byte before that is a fault. */
  void expectEnd() throws IOException {
    int next = in.read();
    if (next >= 0) {
      throw new AssertionError("Instead of the end comes '" + (char) next + "'.");
    }
  }

  /** True iff nothing has come that has not been read. */
  boolean silent() throws IOException {
    return in.available() == 0;
  }

  /** Leaves; what has not been read makes it a reset. */
  @Override
  public void close() throws IOException {
    socket.close();
  }
}
