package dev.freshet.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import com.google.testing.compile.Compiler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Gradle asks of an {@code isolating} processor: each file comes from one type, and says so.
 * Gradle itself does not run here.
 */
class IncrementalTest {

  @ParameterizedTest
  @MethodSource("dev.freshet.processor.Golden#all")
  void everyHandlerSaysFromWhichTypeItComes(Golden golden) {
    RecordingProcessor processor = new RecordingProcessor();

    Compiler.javac().withProcessors(processor).compile(golden.sources());

    assertThat(processor.originating.keySet().stream().map(IncrementalTest::file))
        .containsExactlyElementsOf(golden.handlers().keySet());
    assertThat(processor.originating)
        .allSatisfy((handler, origins) ->
            assertThat(origins)
                .asInstanceOf(list(String.class))
                .singleElement()
                .satisfies(origin -> assertThat(handlerOf(origin)).isEqualTo(handler)));
  }

  /** What is written for a service is the same whatever is compiled with it. */
  @ParameterizedTest
  @MethodSource("dev.freshet.processor.Golden#all")
  void handlerDependsOnNothingThatIsNotNamed(Golden golden) {
    List<JavaFileObject> sources = new ArrayList<>(golden.sources());
    sources.add(
        Sources.compilable(
            "neighbour.Neighbour",
            "package neighbour;",
            "class Neighbour { @dev.freshet.Get(\"/neighbour\") String near() { return null; } }"));

    Map<String, String> handlers = Golden.write(sources);
    handlers.remove("NeighbourHandler.java");

    assertThat(handlers).isEqualTo(golden.handlers());
  }

  private static String file(String handler) {
    return handler.substring(handler.lastIndexOf('.') + 1) + ".java";
  }

  /** The handler of a type that is given as {@code package/Outer.Inner}. */
  private static String handlerOf(String origin) {
    String[] parts = origin.split("/");
    String name = parts[1].replace('.', '_') + "Handler";
    return parts[0].isEmpty() ? name : parts[0] + "." + name;
  }

  /** The processor, and the elements that it gives as the origin of each file. */
  private static final class RecordingProcessor extends ProcessorAtAFiler {
    final Map<String, List<String>> originating = new TreeMap<>();

    @Override
    Filer filer(ProcessingEnvironment environment) {
      return proxy(
          Filer.class,
          (proxy, method, arguments) -> {
            if (!method.getName().equals("createSourceFile")) {
              throw new AssertionError(method + " is called, which makes no source file.");
            }
            Stream<Element> elements = Arrays.stream((Element[]) arguments[1]);
            List<String> names =
                elements.map(each -> name((TypeElement) each, environment)).toList();
            originating.put(arguments[0].toString(), names);
            return environment
                .getFiler()
                .createSourceFile((CharSequence) arguments[0], (Element[]) arguments[1]);
          });
    }

    private static String name(TypeElement type, ProcessingEnvironment environment) {
      String home = environment.getElementUtils().getPackageOf(type).getQualifiedName().toString();
      String name = type.getQualifiedName().toString();
      return home + "/" + (home.isEmpty() ? name : name.substring(home.length() + 1));
    }
  }
}
