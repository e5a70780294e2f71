package dev.freshet.processor.read;

import dev.freshet.processor.model.Signature;
import dev.freshet.processor.model.Site;
import dev.freshet.processor.report.Faults;
import dev.freshet.processor.report.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The parameter that is being read, and what it belongs to.
 *
 * @param scope the service
 * @param signature the method that takes it
 * @param parameter its declaration
 * @param type its type in the service
 * @param faults what is wrong with it
 */
record ParameterScope(
    ServiceScope scope,
    Signature signature,
    VariableElement parameter,
    TypeMirror type,
    Faults faults) {

  String name() {
    return parameter.getSimpleName().toString();
  }

  Optional<AnnotationMirror> annotation(String annotation) {
    return FreshetAnnotations.find(parameter, annotation);
  }

  /** Notes a fault of the parameter, whose first arguments are the parameter and its method. */
  void add(Problem problem, @Nullable Object... others) {
    add(problem, Site.of(parameter), others);
  }

  /** Notes a fault in a place within the parameter. */
  void add(Problem problem, Site site, @Nullable Object... others) {
    List<@Nullable Object> arguments = new ArrayList<>();
    arguments.add(TypeText.of(type, parameter));
    arguments.add(signature.brief());
    arguments.addAll(Arrays.asList(others));
    faults.add(problem, site, arguments.toArray());
  }
}
