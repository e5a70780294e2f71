package dev.freshet.benchmarks;

import static java.util.stream.Collectors.joining;

import dev.freshet.processor.FreshetProcessor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.annotation.processing.Completion;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
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
 * <p>Times are of the processor (CPU) that the compiling thread has, so that a busy machine
 * disturbs them less. The processor's own time is what passes inside of it, javac's work on its
 * behalf included; what javac takes to compile the handlers is javac's. A number as argument is how
 * many rounds there are.
 *
 * <pre>{@code
 * java -cp benchmarks/target/freshet-benchmarks.jar dev.freshet.benchmarks.CompileCost
 * }</pre>
 */
public final class CompileCost {
  private static final int ENDPOINTS = 10;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** How the services are compiled. */
  private enum Way {
    WITHOUT,
    AS_FILES,
    WITH_PROCESSOR
  }

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final Path classes;
  private final Map<Way, List<Double>> millis = new EnumMap<>(Way.class);
  private final List<Double> ownMillis = new ArrayList<>();

  private CompileCost(Path classes) {
    this.classes = classes;
  }

  /** Measures one service and a hundred services of ten endpoints each. */
  public static void main(String[] arguments) throws IOException {
    for (int services : new int[] {1, 100}) {
      Path classes = Files.createTempDirectory("compile-cost");
      int rounds = services == 1 ? 60 : 12;
      CompileCost cost = new CompileCost(classes);
      cost.measure(services, arguments.length == 0 ? rounds : Integer.parseInt(arguments[0]));
      cost.report(services);
    }
  }

  private void measure(int services, int rounds) throws IOException {
    List<JavaFileObject> sources =
        IntStream.range(0, services).mapToObj(CompileCost::service).toList();
    compile(Way.WITH_PROCESSOR, sources);
    List<JavaFileObject> withHandlers = new ArrayList<>(sources);
    withHandlers.addAll(handlers());
    for (int round = 0; round < 2 * rounds; round++) {
      if (round == rounds) { // the first half warms the compiler up
        millis.clear();
        ownMillis.clear();
      }
      for (Way way : Way.values()) {
        compile(way, way == Way.AS_FILES ? withHandlers : sources);
      }
    }
  }

  private void report(int services) {
    double without = median(millis.getOrDefault(Way.WITHOUT, List.of()));
    double asFiles = median(millis.getOrDefault(Way.AS_FILES, List.of()));
    double with = median(millis.getOrDefault(Way.WITH_PROCESSOR, List.of()));
    double own = median(ownMillis);
    int endpoints = services * ENDPOINTS;
    System.out.printf(
        "%d x %d endpoints: javac %.0f ms without handlers, %.0f ms with them as files,"
            + " %.0f ms with the processor (%.3f ms more for each endpoint);%n"
            + "  inside of the processor %.1f ms, %.3f ms for each endpoint,"
            + " %.0f %% of javac's own time with handlers, %.0f %% of that without%n",
        services,
        ENDPOINTS,
        without,
        asFiles,
        with,
        (with - asFiles) / endpoints,
        own,
        own / endpoints,
        100 * own / asFiles,
        100 * own / without);
  }

  private void compile(Way way, List<JavaFileObject> sources) throws IOException {
    TimedProcessor processor = new TimedProcessor(new FreshetProcessor());
    long begin = THREADS.getCurrentThreadCpuTime();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      List<String> options =
          way == Way.WITH_PROCESSOR
              ? List.of("--release", "17")
              : List.of("--release", "17", "-proc:none");
      JavaCompiler.CompilationTask task =
          compiler.getTask(null, files, null, options, null, sources);
      if (way == Way.WITH_PROCESSOR) {
        task.setProcessors(List.of(processor));
      }
      if (!task.call()) {
        throw new IllegalStateException("The services do not compile.");
      }
    }
    double cost = (THREADS.getCurrentThreadCpuTime() - begin) / 1e6;
    millis.computeIfAbsent(way, first -> new ArrayList<>()).add(cost);
    if (way == Way.WITH_PROCESSOR) {
      ownMillis.add(processor.nanos() / 1e6);
    }
  }

  /** A processor, and the time that it takes. */
  private static final class TimedProcessor implements Processor {
    private final Processor processor;
    private long nanos;

    TimedProcessor(Processor processor) {
      this.processor = processor;
    }

    long nanos() {
      return nanos;
    }

    @Override
    public void init(ProcessingEnvironment environment) {
      long begin = THREADS.getCurrentThreadCpuTime();
      processor.init(environment);
      nanos += THREADS.getCurrentThreadCpuTime() - begin;
    }

    @Override
    @SuppressWarnings("DoNotClaimAnnotations") // the one that is measured decides
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      long begin = THREADS.getCurrentThreadCpuTime();
      boolean isClaimed = processor.process(annotations, round);
      nanos += THREADS.getCurrentThreadCpuTime() - begin;
      return isClaimed;
    }

    @Override
    public Set<String> getSupportedOptions() {
      return processor.getSupportedOptions();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return processor.getSupportedSourceVersion();
    }

    @Override
    public Iterable<? extends Completion> getCompletions(
        Element element, AnnotationMirror annotation, ExecutableElement member, String text) {
      return processor.getCompletions(element, annotation, member, text);
    }
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
