package dev.freshet.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that is no more than a socket: it sends what it is told and reads strictly. */
final class RawClient implements AutoCloseable {

  /** How many bytes it may have read from its socket before anybody looks at them. */
  static final int SMALL_BUFFER = 4 * 1024;

  private final Socket socket;
  private final InputStream in;

  private RawClient(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream(), SMALL_BUFFER);
  }

  static RawClient to(int port) throws IOException {
    return connect(new Socket(), port);
  }

  /** A client whose kernel takes as little as possible before the client reads. */
  static RawClient narrow(int port) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(SMALL_BUFFER);
    return connect(socket, port);
  }

  private static RawClient connect(Socket socket, int port) throws IOException {
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(Deadline.MILLIS);
    socket.connect(new InetSocketAddress("127.0.0.1", port), Deadline.MILLIS);
    return new RawClient(socket);
  }

  /** Sends characters as they are, one byte each. */
  RawClient send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  RawClient send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    return this;
  }

  /** Sends a request without content. */
  RawClient request(String methodAndTarget) throws IOException {
    return send(methodAndTarget + " HTTP/1.1\r\nHost: test\r\n\r\n");
  }

  RawClient get(String target) throws IOException {
    return request("GET " + target);
  }

  /** Sends a GET of HTTP/1.0 and reads the whole response. */
  RawResponse fetchInHttp10(String target) throws IOException {
    return send("GET " + target + " HTTP/1.0\r\n\r\n").response();
  }

  /** Reads the head of the next response; its body is still to be read. */
  RawResponse open() throws IOException {
    return RawResponse.readHead(in, true);
  }

  /** Reads the next response whole. */
  RawResponse response() throws IOException {
    return open().readAll();
  }

  /** Sends a GET and reads the whole response. */
  RawResponse fetch(String target) throws IOException {
    return get(target).response();
  }

  /** Reads the response to a HEAD request: a head only. */
  RawResponse responseToHead() throws IOException {
    return RawResponse.readHead(in, false).readAll();
  }

  /** Waits until the server ends the connection, and says how; any byte before that is a fault. */
  RawResponse.End end() {
    try {
      int next = in.read();
      if (next >= 0) {
        throw new AssertionError("Instead of the end comes '" + (char) next + "'.");
      }
      return RawResponse.End.CLOSED;
    } catch (IOException broken) {
      return RawResponse.End.of(broken);
    }
  }

  /** Says that nothing more will be sent, and goes on listening. */
  RawClient finishSending() throws IOException {
    socket.shutdownOutput();
    return this;
  }

  /** Breaks the connection off with a reset. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** Leaves in the ordinary way: with a FIN, if everything that came has been read. */
  void leave() throws IOException {
    socket.close();
  }

  @Override
  public void close() throws IOException {
    leave();
  }
}
