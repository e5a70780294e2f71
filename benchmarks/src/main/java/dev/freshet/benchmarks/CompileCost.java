package dev.freshet.benchmarks;

import static java.util.stream.Collectors.joining;

import dev.freshet.processor.FreshetProcessor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * What the processor costs at compile time: the same services compiled without it, with their
 * handlers as files that somebody has written, and with it; interleaved, medians of a warm
 * compiler.
 *
 * <pre>{@code
 * java -cp benchmarks/target/freshet-benchmarks.jar dev.freshet.benchmarks.CompileCost
 * }</pre>
 */
public final class CompileCost {
  private static final int ENDPOINTS = 10;

  /** How the services are compiled. */
  private enum Way {
    WITHOUT,
    AS_FILES,
    WITH_PROCESSOR
  }

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final Path classes;

  private CompileCost(Path classes) {
    this.classes = classes;
  }

  /** Measures one service and a hundred services of ten endpoints each. */
  public static void main(String[] arguments) throws IOException {
    for (int services : new int[] {1, 100}) {
      Path classes = Files.createTempDirectory("compile-cost");
      new CompileCost(classes).measure(services, services == 1 ? 60 : 12);
    }
  }

  private void measure(int services, int rounds) throws IOException {
    List<JavaFileObject> sources =
        IntStream.range(0, services).mapToObj(CompileCost::service).toList();
    compile(Way.WITH_PROCESSOR, sources);
    List<JavaFileObject> withHandlers = new ArrayList<>(sources);
    withHandlers.addAll(handlers());
    List<List<Double>> millis = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int round = 0; round < 2 * rounds; round++) {
      for (Way way : Way.values()) {
        double time = compile(way, way == Way.AS_FILES ? withHandlers : sources);
        if (round >= rounds) { // the first half warms the compiler up
          millis.get(way.ordinal()).add(time);
        }
      }
    }
    report(services, millis.stream().map(CompileCost::median).toList());
  }

  private static void report(int services, List<Double> medians) {
    double without = medians.get(0);
    double asFiles = medians.get(1);
    double with = medians.get(2);
    System.out.printf(
        "%d x %d endpoints: without %.0f ms, handlers as files %.0f ms, with the processor %.0f ms;"
            + " with/as files %.2f, %.2f ms more for each endpoint%n",
        services,
        ENDPOINTS,
        without,
        asFiles,
        with,
        with / asFiles,
        (with - asFiles) / (services * ENDPOINTS));
  }

  private double compile(Way way, List<JavaFileObject> sources) throws IOException {
    long begin = System.nanoTime();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      List<String> options =
          way == Way.WITH_PROCESSOR
              ? List.of("--release", "17")
              : List.of("--release", "17", "-proc:none");
      JavaCompiler.CompilationTask task =
          compiler.getTask(null, files, null, options, null, sources);
      if (way == Way.WITH_PROCESSOR) {
        task.setProcessors(List.of(new FreshetProcessor()));
      }
      if (!task.call()) {
        throw new IllegalStateException("The services do not compile.");
      }
    }
    return (System.nanoTime() - begin) / 1e6;
  }

  private List<JavaFileObject> handlers() throws IOException {
    List<JavaFileObject> handlers = new ArrayList<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(file -> file.toString().endsWith("Handler.java")).toList()) {
        handlers.add(source(file.getFileName().toString(), Files.readString(file)));
      }
    }
    return handlers;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private static JavaFileObject service(int number) {
    String endpoints =
        IntStream.range(0, ENDPOINTS)
            .mapToObj(each ->
                """
                  @Get("/service%1$d/endpoint%2$d/{name}") @Streaming
                  public List<String> endpoint%2$d(
                      String name, @Default("10") int limit, UUID id) {
                    List<String> items = new ArrayList<>();
                    for (int i = 0; i < limit; i++) {
                      items.add(name + i + id);
                    }
                    return items;
                  }
                """
                    .formatted(number, each))
            .collect(joining());
    String text =
        "package example; import dev.freshet.*; import java.util.*;\npublic class Service"
            + number
            + " {\n"
            + endpoints
            + "}\n";
    return source("Service" + number + ".java", text);
  }

  private static JavaFileObject source(String name, String text) {
    URI uri = URI.create("string:///example/" + name);
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
