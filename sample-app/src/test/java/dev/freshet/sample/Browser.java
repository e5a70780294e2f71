package dev.freshet.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Chromium without a window, told what to do by the protocol of its own developer tools; each
 * answer has half a minute.
 */
final class Browser implements AutoCloseable {
  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final Pattern PORT = Pattern.compile("DevTools listening on ws://[^:]+:(\\d+)/.*");
  private static final Pattern PAGE =
      Pattern.compile(
          "\"type\": \"page\".*?\"webSocketDebuggerUrl\": \"([^\"]+)\"", Pattern.DOTALL);
  private static final Pattern ID = Pattern.compile("^\\{\"id\":(\\d+),");
  private static final Pattern DATA = Pattern.compile("\"data\":\"([^\"]+)\"");
  private static final Pattern VALUE =
      Pattern.compile("\"type\":\"string\",\"value\":\"((?:[^\"\\\\]|\\\\.)*)\"");

  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger commands = new AtomicInteger();
  private final Map<Integer, CompletableFuture<String>> answers = new ConcurrentHashMap<>();
  private final Queue<String> events = new ConcurrentLinkedQueue<>();

  private Browser(Process process, URI page) throws Exception {
    this.process = process;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(page, new Listener())
            .get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
    command("Page.enable", "");
    command("Network.enable", "");
  }

  /** Where the browser of this machine is, if it has one; {@code FRESHET_CHROMIUM} wins. */
  static Optional<Path> find() {
    String path = System.getenv().getOrDefault("PATH", "");
    Stream<Path> known =
        Arrays.stream(path.split(File.pathSeparator))
            .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)));
    return Stream.concat(Stream.ofNullable(System.getenv("FRESHET_CHROMIUM")).map(Path::of), known)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts a browser.
   *
   * @param profile a directory for what it keeps
   */
  static Browser start(Path executable, Path profile) throws Exception {
    Process process =
        new ProcessBuilder(
                executable.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--mute-audio",
                "--autoplay-policy=no-user-gesture-required",
                "--window-size=1280,1750",
                "--user-data-dir=" + profile,
                "--remote-debugging-port=0",
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return new Browser(process, page(port(process.errorReader(UTF_8))));
    } catch (Exception failure) {
      end(process);
      throw failure;
    }
  }

  private static int port(BufferedReader said) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher port = PORT.matcher(line);
      if (port.matches()) {
        new Thread(() -> said.lines().forEach(String::length), "browser-says").start();
        return Integer.parseInt(port.group(1));
      }
      all.append(line).append('\n');
    }
    throw new IOException("The browser ended at once:\n" + all);
  }

  private static URI page(int port) throws IOException, InterruptedException {
    URI list = URI.create("http://127.0.0.1:" + port + "/json/list");
    HttpRequest request = HttpRequest.newBuilder(list).timeout(DEADLINE).build();
    String pages = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    Matcher page = PAGE.matcher(pages);
    if (!page.find()) {
      throw new IOException("The browser has no page: " + pages);
    }
    return URI.create(page.group(1));
  }

  /** Opens a page and returns once it and its picture are loaded. */
  void open(URI page) throws Exception {
    command("Page.navigate", "\"url\":\"" + page + "\"");
    evaluate(
        "new Promise(done => {"
            + "const look = () => location.href === '"
            + page
            + "' && document.readyState !== 'loading'"
            + " ? done('there') : setTimeout(look, 20); look(); })");
  }

  /** Lets no more bytes in than this, in a second; -1 for as many as there are. */
  void throttle(int bytesPerSecond) throws Exception {
    command(
        "Network.emulateNetworkConditions",
        "\"offline\":false,\"latency\":0,\"uploadThroughput\":-1,\"downloadThroughput\":"
            + bytesPerSecond);
  }

  /** Runs a script in the page and waits for its text, or for what it promises. */
  String evaluate(String script) throws Exception {
    String answer =
        command(
            "Runtime.evaluate",
            "\"awaitPromise\":true,\"returnByValue\":true,\"expression\":\""
                + script.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
                + "\"");
    Matcher value = VALUE.matcher(answer);
    if (!value.find()) {
      throw new AssertionError("No text: " + answer);
    }
    return value.group(1);
  }

  /** Keeps what the page looks like. */
  void screenshot(Path file) throws Exception {
    Matcher data = DATA.matcher(command("Page.captureScreenshot", "\"format\":\"png\""));
    if (!data.find()) {
      throw new AssertionError("No screenshot.");
    }
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(data.group(1)));
  }

  /** The heads of the responses that came for a path, as the protocol shows them. */
  List<String> responses(String path) {
    return events.stream()
        .filter(event -> event.startsWith("{\"method\":\"Network.responseReceived\","))
        .filter(event -> event.contains(path + "\""))
        .toList();
  }

  private String command(String method, String parameters) throws Exception {
    int id = commands.incrementAndGet();
    CompletableFuture<String> answer = new CompletableFuture<>();
    answers.put(id, answer);
    socket
        .sendText(
            "{\"id\":%d,\"method\":\"%s\",\"params\":{%s}}".formatted(id, method, parameters), true)
        .get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
    return answer.get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
  }

  /** Puts messages together. */
  private final class Listener implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        take(message.toString());
        message.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }

    private void take(String whole) {
      Matcher id = ID.matcher(whole);
      if (id.find()) {
        answers.remove(Integer.valueOf(id.group(1))).complete(whole);
      } else {
        events.add(whole);
      }
    }
  }

  @Override
  public void close() {
    socket.abort();
    end(process);
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().orTimeout(DEADLINE.toSeconds(), TimeUnit.SECONDS).join();
  }
}
