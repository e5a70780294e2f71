package dev.freshet.processor.read;

import dev.freshet.processor.model.PathTemplate;
import dev.freshet.processor.model.Signature;
import dev.freshet.processor.report.Faults;
import dev.freshet.processor.report.Problem;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/** Sees to it that every variable of a path has its parameter. */
final class PathBinding {
  private PathBinding() {}

  static void check(
      PathTemplate path, ExecutableElement method, Signature signature, Faults faults) {
    List<String> names =
        method.getParameters().stream().map(each -> each.getSimpleName().toString()).toList();
    List<String> free = names.stream().filter(name -> !path.variables().contains(name)).toList();
    for (String variable : path.variables()) {
      if (!names.contains(variable)) {
        Optional<String> close =
            free.stream().filter(name -> Slip.isOne(variable, name)).findFirst();
        faults.add(
            Problem.PATH_VARIABLE_UNBOUND,
            path.site(),
            path.text(),
            variable,
            signature.full(),
            close.map(name -> renamed(path, variable, name)).orElse(null),
            free.stream().findFirst().map(name -> renamed(path, variable, name)).orElse(null));
      }
    }
  }

  private static String renamed(PathTemplate path, String variable, String name) {
    return path.text().replace("{" + variable + "}", "{" + name + "}");
  }
}
