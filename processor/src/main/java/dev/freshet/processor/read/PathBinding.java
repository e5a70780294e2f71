package dev.freshet.processor.read;

import dev.freshet.processor.model.PathTemplate;
import dev.freshet.processor.model.Signature;
import dev.freshet.processor.report.Faults;
import dev.freshet.processor.report.Problem;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/** Sees to it that every variable of a path has its parameter, in all paths of a method. */
final class PathBinding {
  private PathBinding() {}

  static void check(
      List<PathTemplate> paths, ExecutableElement method, Signature signature, Faults faults) {
    List<String> names =
        method.getParameters().stream().map(each -> each.getSimpleName().toString()).toList();
    for (PathTemplate path : paths) {
      checkBound(path, names, signature, faults);
      paths.stream()
          .filter(other -> other.variables().stream().anyMatch(each -> lacks(path, each, names)))
          .findFirst()
          .ifPresent(other -> addMissing(path, other, names, signature, faults));
    }
  }

  /** True iff a parameter that another path binds would be without a value in this one. */
  private static boolean lacks(PathTemplate path, String variable, List<String> names) {
    return names.contains(variable) && !path.variables().contains(variable);
  }

  private static void addMissing(
      PathTemplate path,
      PathTemplate other,
      List<String> names,
      Signature signature,
      Faults faults) {
    String missing =
        other.variables().stream().filter(each -> lacks(path, each, names)).findFirst().orElse("");
    faults.add(
        Problem.PATH_VARIABLE_MISSING,
        path.site(),
        path.text(),
        missing,
        other.text(),
        signature.brief());
  }

  private static void checkBound(
      PathTemplate path, List<String> names, Signature signature, Faults faults) {
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
    return path.text()
        .replace("{" + variable + "}", "{" + name + "}")
        .replace("{" + variable + ":*}", "{" + name + ":*}");
  }
}
