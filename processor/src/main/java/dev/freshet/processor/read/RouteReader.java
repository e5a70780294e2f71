package dev.freshet.processor.read;

import dev.freshet.processor.model.PathTemplate;
import dev.freshet.processor.model.RouteModel;
import dev.freshet.processor.model.Signature;
import dev.freshet.processor.model.Site;
import dev.freshet.processor.model.Verb;
import dev.freshet.processor.read.FreshetAnnotations.Written;
import dev.freshet.processor.report.Faults;
import dev.freshet.processor.report.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;

/** Reads which requests a method answers. */
final class RouteReader {
  private final ServiceScope scope;
  private final ExecutableElement method;
  private final Signature signature;
  private final Faults faults;

  RouteReader(ServiceScope scope, ExecutableElement method, Signature signature, Faults faults) {
    this.scope = scope;
    this.method = method;
    this.signature = signature;
    this.faults = faults;
  }

  /** True iff a method says which requests it answers. */
  static boolean hasRoutes(ExecutableElement method) {
    return method.getAnnotationMirrors().stream()
        .map(each -> FreshetAnnotations.typeOf(each).getQualifiedName().toString())
        .anyMatch(FreshetAnnotations.OF_VERBS::contains);
  }

  /** The routes that are free of faults; the others add to the faults. */
  List<RouteModel> read() {
    List<RouteModel> routes = new ArrayList<>();
    Optional<PathTemplate> prefix = PrefixReader.read(scope, method, faults);
    for (Verb verb : Verb.values()) {
      Optional<AnnotationMirror> annotation =
          FreshetAnnotations.find(method, FreshetAnnotations.of(verb));
      annotation.ifPresent(
          each -> readPaths(each, prefix).forEach(path -> routes.add(new RouteModel(verb, path))));
    }
    PathBinding.check(routes.stream().map(RouteModel::path).toList(), method, signature, faults);
    return routes;
  }

  private List<PathTemplate> readPaths(AnnotationMirror annotation, Optional<PathTemplate> prefix) {
    List<Written> texts = FreshetAnnotations.texts(method, annotation, "value");
    if (texts.isEmpty()) {
      faults.add(
          Problem.PATHS_EMPTY,
          Site.of(method, annotation),
          signature.brief(),
          FreshetAnnotations.shown(annotation),
          signature.name());
    }
    return texts.stream()
        .flatMap(
            text -> PathReader.read(text, signature.brief(), signature.full(), faults).stream())
        .flatMap(path -> prefix.flatMap(each -> join(each, path)).stream())
        .toList();
  }

  private Optional<PathTemplate> join(PathTemplate prefix, PathTemplate path) {
    PathTemplate whole = path.under(prefix);
    List<String> again = path.variables().stream().filter(prefix.variables()::contains).toList();
    for (String name : again) {
      int column = whole.text().lastIndexOf("{" + name) + 1;
      faults.add(Problem.PATH_VARIABLE_TWICE, path.site(), whole.text(), name, column);
    }
    return again.isEmpty() ? Optional.of(whole) : Optional.empty();
  }
}
