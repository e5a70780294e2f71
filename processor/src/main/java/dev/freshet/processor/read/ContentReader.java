package dev.freshet.processor.read;

import dev.freshet.processor.model.Origin;
import dev.freshet.processor.model.Origin.Content;
import dev.freshet.processor.model.Origin.Form;
import dev.freshet.processor.model.RouteModel;
import dev.freshet.processor.model.Site;
import dev.freshet.processor.report.Problem;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.type.TypeMirror;

/** Reads a parameter whose value is the content of the request. */
final class ContentReader {
  private ContentReader() {}

  /** The content; or nothing, and every fault in it. */
  static Optional<Origin> read(
      ParameterScope scope, AnnotationMirror body, List<RouteModel> routes) {
    Optional<Form> form = form(scope.type());
    boolean isFaultless = true;
    if (form.isEmpty()) {
      scope.add(Problem.BODY_TYPE_UNSUPPORTED);
    }
    routes.stream()
        .map(RouteModel::verb)
        .filter(verb -> !verb.takesContent())
        .findFirst()
        .ifPresent(verb ->
            scope.add(Problem.BODY_WITHOUT_MEANING, Site.of(scope.parameter(), body), verb));
    Optional<AnnotationMirror> fallback = scope.annotation(FreshetAnnotations.DEFAULT);
    if (fallback.isPresent()) {
      scope.add(Problem.DEFAULT_ON_BODY, Site.of(scope.parameter(), fallback.get()));
      isFaultless = false;
    }
    return isFaultless ? form.map(Content::new) : Optional.empty();
  }

  /** The form in which a type takes content. */
  static Optional<Form> form(TypeMirror type) {
    return switch (TypeText.qualified(type)) {
      case "java.lang.String" -> Optional.of(Form.TEXT);
      case "byte[]" -> Optional.of(Form.BYTES);
      case "java.nio.ByteBuffer" -> Optional.of(Form.BUFFER);
      default -> Optional.empty();
    };
  }
}
