package dev.freshet.processor.read;

import dev.freshet.processor.model.PathTemplate;
import dev.freshet.processor.model.Site;
import dev.freshet.processor.read.FreshetAnnotations.Written;
import dev.freshet.processor.report.Faults;
import dev.freshet.processor.report.Problem;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** Reads {@code @Path}, which goes before the paths of all endpoints of a type. */
final class PrefixReader {
  private static final String ENDPOINTS = "the endpoints";

  private PrefixReader() {}

  /**
   * The path before those of a method: what the service says, or else the type that declares the
   * method; the path {@code /} if neither says anything. Nothing if it is faulty.
   */
  static Optional<PathTemplate> read(ServiceScope scope, ExecutableElement method, Faults faults) {
    return Stream.of(scope.service(), Nesting.around(method))
        .flatMap(type -> written(type).stream())
        .findFirst()
        .map(prefix -> read(prefix, faults))
        .orElseGet(() -> Optional.of(PathTemplate.root(Site.of(method))));
  }

  /** What a type says. */
  static Optional<Written> written(Element type) {
    return FreshetAnnotations.find(type, FreshetAnnotations.PATH)
        .flatMap(annotation -> FreshetAnnotations.text(type, annotation, "value"));
  }

  private static Optional<PathTemplate> read(Written text, Faults faults) {
    Optional<PathTemplate> prefix = PathReader.read(text, ENDPOINTS, ENDPOINTS, faults);
    Optional<String> rest = prefix.flatMap(PathTemplate::rest);
    rest.ifPresent(name -> faults.add(Problem.REST_NOT_LAST, text.site(), text.text(), name));
    return rest.isPresent() ? Optional.empty() : prefix;
  }
}
