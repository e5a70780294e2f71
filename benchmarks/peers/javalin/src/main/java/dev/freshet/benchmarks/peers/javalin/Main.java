package dev.freshet.benchmarks.peers.javalin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.freshet.benchmarks.peers.content.Content;
import io.javalin.Javalin;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Serves the endpoints with Javalin on its Jetty, with virtual threads. */
final class Main {
  private Main() {}

  public static void main(String... args) {
    Path file = Path.of(args[1]);
    Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.concurrency.useVirtualThreads = true;
              config.routes.get("/story", context -> write(Content.story(), true, context));
              config.routes.get(
                  "/tokens", context -> write(Content.tokens(number(context, "n")), true, context));
              config.routes.get(
                  "/buffered/story", context -> write(Content.story(), false, context));
              config.routes.get(
                  "/buffered/tokens",
                  context -> write(Content.tokens(number(context, "n")), false, context));
              config.routes.get("/bytes", Main::bytes);
              config.routes.get("/ticks", Main::ticks);
              config.routes.get("/file", context -> file(file, context));
            })
        .start("127.0.0.1", Integer.parseInt(args[0]));
  }

  /** The servlet's own stream: Javalin's swallows what is flushed. */
  private static OutputStream text(Context context) throws IOException {
    HttpServletResponse response = context.res();
    response.setContentType("text/plain; charset=utf-8");
    return response.getOutputStream();
  }

  /** Without a flush after each item Jetty gathers items until a buffer is full. */
  private static void write(Iterable<String> items, boolean flush, Context context)
      throws IOException {
    try (OutputStream out = text(context)) {
      for (String item : items) {
        out.write(item.getBytes(UTF_8));
        if (flush) {
          out.flush();
        }
      }
    }
  }

  private static void bytes(Context context) throws IOException {
    try (OutputStream out = text(context)) {
      for (byte[] block : Content.blocks(number(context, "n"), number(context, "size"))) {
        out.write(block);
      }
    }
  }

  private static void ticks(Context context) throws IOException {
    write(Content.ticks(number(context, "n"), number(context, "ms")), true, context);
  }

  private static void file(Path file, Context context) throws IOException {
    HttpServletResponse response = context.res();
    response.setContentType("application/octet-stream");
    response.setContentLengthLong(Files.size(file));
    try (OutputStream out = response.getOutputStream()) {
      Files.copy(file, out);
    }
  }

  private static int number(Context context, String name) {
    return Integer.parseInt(context.queryParam(name));
  }
}
