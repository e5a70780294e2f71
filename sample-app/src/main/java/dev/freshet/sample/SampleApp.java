package dev.freshet.sample;

import dev.freshet.server.FreshetServer;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The sample application: one server, its services, until it is told to stop. */
public final class SampleApp {

  private final PrintStream out;
  private final PrintStream err;

  SampleApp(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Serves until the process is asked to end; exit code 1 and one line where it cannot serve. */
  public static void main(String[] arguments) {
    int exitCode = new SampleApp(System.out, System.err).run(List.of(arguments), System.getenv());
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  /** Serves until the server is closed or this thread interrupted; returns the exit code. */
  int run(List<String> arguments, Map<String, String> environment) {
    try {
      Options options = Options.parse(arguments, environment);
      if (options.help()) {
        out.print(Options.HELP);
      } else {
        serve(options);
      }
      return 0;
    } catch (BadOptionException | UncheckedIOException failure) {
      err.println(oneLine(String.valueOf(failure.getMessage())));
      return 1;
    }
  }

  private void serve(Options options) {
    try (FreshetServer server = start(options)) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "freshet-sample-shutdown"));
      out.println("Freshet is listening on " + server.uri());
      server.awaitClose();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starts a server with all that the sample has. */
  static FreshetServer start(Options options) {
    FreshetServer.Builder server =
        FreshetServer.builder()
            .host(options.host())
            .port(options.port())
            .handler(new PageServiceHandler(new PageService()))
            .handler(new StoryServiceHandler(new StoryService()))
            .handler(new ImageServiceHandler(new ImageService()))
            .handler(new MediaServiceHandler(MediaService.ofTheSample()));
    options
        .files()
        .ifPresent(files -> server.handler(new FileServiceHandler(new FileService(files))));
    return server.start();
  }

  private static String oneLine(String sentence) {
    return sentence.replaceAll("\\p{Cntrl}+", " ");
  }
}
