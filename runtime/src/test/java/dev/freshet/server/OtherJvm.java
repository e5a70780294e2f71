package dev.freshet.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server that runs in a JVM of its own, with its options, until it is closed. */
final class OtherJvm implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;
  private final Path errors;
  private final int port;

  private OtherJvm(Process process, BufferedReader out, Path errors, int port) {
    this.process = process;
    this.out = out;
    this.errors = errors;
    this.port = port;
  }

  /**
   * Starts a main class that prints its port, and ends when its standard input does.
   *
   * @param errors the file for its standard error
   */
  static OtherJvm start(Class<?> main, Path errors, String... options) throws IOException {
    return start(List.of(), main, errors, options);
  }

  /** The same with so few file descriptors. Linux only. */
  static OtherJvm withDescriptors(int most, Class<?> main, Path errors) throws IOException {
    List<String> limit = List.of("sh", "-c", "ulimit -n " + most + " && exec \"$@\"", "sh");
    return start(limit, main, errors);
  }

  private static OtherJvm start(List<String> before, Class<?> main, Path errors, String... options)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    BufferedReader out = process.inputReader(StandardCharsets.US_ASCII);
    String line = out.readLine();
    if (line == null) {
      throw new AssertionError("It does not start: " + Files.readString(errors));
    }
    return new OtherJvm(process, out, errors, Integer.parseInt(line));
  }

  /** Makes this JVM one that {@link #start} has started: tells the port and waits for the end. */
  static void serve(FreshetServer server) throws IOException {
    System.out.println(server.port());
    while (System.in.read() >= 0) {
      // Whoever has started it says nothing but that it shall end.
    }
    server.close();
  }

  Process process() {
    return process;
  }

  /** Sends it a signal, such as {@code STOP}. */
  void signal(String name) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
    if (kill.waitFor() != 0) {
      throw new AssertionError("It does not take the signal " + name);
    }
  }

  /** Waits until it has ended by itself, and returns what it has said after its port. */
  List<String> awaitLastWords(Duration atMost) throws InterruptedException {
    if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("It still runs after " + atMost);
    }
    return out.lines().toList();
  }

  int port() {
    return port;
  }

  /** What it has written to its standard error so far. */
  String errors() throws IOException {
    return Files.readString(errors);
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      Deadline.until("the other JVM ends", () -> !process.isAlive());
    } finally {
      process.destroyForcibly();
    }
  }
}
