package dev.freshet.benchmarks.peers.jooby;

import dev.freshet.benchmarks.peers.content.Content;
import io.jooby.Context;
import io.jooby.ExecutionMode;
import io.jooby.Jooby;
import io.jooby.ServerOptions;
import io.jooby.netty.NettyServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;

/** Serves the endpoints with Jooby on Netty, on its event loops. */
final class Main extends Jooby {
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

  private Main(Path file) {
    get("/story", context -> send(context, Content.story(), Main::utf8));
    get("/tokens", context -> send(context, Content.tokens(number(context, "n")), Main::utf8));
    get(
        "/bytes",
        context ->
            send(
                context,
                Content.blocks(number(context, "n"), number(context, "size")),
                Function.identity()));
    get("/ticks", this::ticks);
    get("/file", context -> file);
  }

  public static void main(String... args) {
    Path file = Path.of(args[1]);
    ServerOptions options = new ServerOptions().setPort(Integer.parseInt(args[0]));
    options.setHost("127.0.0.1");
    Jooby.runApp(
        new String[0],
        new NettyServer().setOptions(options),
        ExecutionMode.EVENT_LOOP,
        () -> new Main(file));
  }

  private static <T> Context send(Context context, Iterable<T> items, Function<T, byte[]> bytes) {
    Iterator<T> iterator = items.iterator();
    Iterator<byte[]> encoded =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return iterator.hasNext();
          }

          @Override
          public byte[] next() {
            return bytes.apply(iterator.next());
          }
        };
    new Sending(encoded, text(context).responseSender()).go();
    return context;
  }

  private Context ticks(Context context) {
    TickSending.start(
        clock, number(context, "n"), number(context, "ms"), text(context).responseSender());
    return context;
  }

  private static Context text(Context context) {
    return context.setResponseType("text/plain;charset=utf-8");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static int number(Context context, String name) {
    return context.query(name).intValue();
  }
}
