package dev.freshet.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The clients of {@link QuietStreams}, in a JVM of their own, so that theirs is not counted. */
final class QuietClients {
  private QuietClients() {}

  /** Starts a JVM that has opened so many streams when this returns; its input ends them. */
  static Process start(int streams, String kind, int port) throws IOException {
    Process clients =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                QuietClients.class.getName(),
                String.valueOf(streams),
                kind,
                String.valueOf(port))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (clients.getInputStream().read() < 0) {
      throw new IllegalStateException("The clients have failed.");
    }
    return clients;
  }

  /**
   * Opens streams, says so, and leaves once nobody listens any more.
   *
   * @param arguments how many streams, of which kind, from which port
   */
  public static void main(String[] arguments) throws IOException {
    int streams = Integer.parseInt(arguments[0]);
    String kind = arguments[1];
    int port = Integer.parseInt(arguments[2]);
    List<Socket> sockets = new ArrayList<>();
    for (int number = 0; number < streams; number++) {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
      ask(socket, kind);
      readTo(socket, "hello\r\n");
      sockets.add(socket);
    }
    System.out.println("here");
    while (System.in.read() >= 0) {
      // Nothing is said but the end.
    }
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  /** Sends a request for a path, without its slash. */
  static void ask(Socket socket, String path) throws IOException {
    String request = "GET /" + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
  }

  /** Reads until these characters have come, and maybe some after them. */
  static void readTo(Socket socket, String end) throws IOException {
    InputStream in = socket.getInputStream();
    byte[] bytes = new byte[1024];
    StringBuilder text = new StringBuilder();
    while (text.indexOf(end) < 0) {
      int count = in.read(bytes);
      if (count < 0) {
        throw new IOException("Instead of \"" + end + "\" comes the end: " + text);
      }
      text.append(new String(bytes, 0, count, StandardCharsets.US_ASCII));
    }
  }
}
