package dev.freshet.processor.read;

import dev.freshet.processor.model.Signature;
import dev.freshet.processor.model.Site;
import dev.freshet.processor.report.Faults;
import dev.freshet.processor.report.Problem;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Sees to it that a handler can call a method at all. */
final class MethodChecks {
  private final ServiceScope scope;
  private final ExecutableElement method;
  private final Signature signature;
  private final Faults faults;

  private MethodChecks(
      ServiceScope scope, ExecutableElement method, Signature signature, Faults faults) {
    this.scope = scope;
    this.method = method;
    this.signature = signature;
    this.faults = faults;
  }

  /**
   * Adds a fault for everything that keeps a handler from calling the method.
   *
   * @return true iff the names of its parameters are known, so that more can be said
   */
  static boolean check(
      ServiceScope scope, ExecutableElement method, Signature signature, Faults faults) {
    MethodChecks checks = new MethodChecks(scope, method, signature, faults);
    checks.checkAccess();
    checks.checkThrown();
    return checks.checkParameterNames();
  }

  private void checkAccess() {
    Set<Modifier> modifiers = method.getModifiers();
    if (modifiers.contains(Modifier.PRIVATE)) {
      faults.add(
          Problem.METHOD_PRIVATE, Site.of(method), signature.brief(), scope.handler().simpleName());
    } else if (!modifiers.contains(Modifier.PUBLIC) && !scope.sharesPackageWith(method)) {
      faults.add(
          Problem.METHOD_INACCESSIBLE,
          Site.of(scope.service()),
          signature.brief(),
          owner(),
          scope.handler().simpleName(),
          scope.name());
    }
  }

  /** Compiled classes have names such as {@code arg0} instead, unless it was with -parameters. */
  private boolean checkParameterNames() {
    List<? extends VariableElement> parameters = method.getParameters();
    boolean isInherited = !Nesting.around(method).equals(scope.service());
    boolean isLost =
        isInherited
            && !parameters.isEmpty()
            && parameters.stream().allMatch(each -> isReplaced(each, parameters.indexOf(each)));
    if (isLost) {
      faults.add(
          Problem.PARAMETER_NAMES_LOST,
          Site.of(scope.service()),
          signature.full(),
          owner(),
          scope.name());
    }
    return !isLost;
  }

  private static boolean isReplaced(VariableElement parameter, int index) {
    return parameter.getSimpleName().contentEquals("arg" + index);
  }

  private void checkThrown() {
    for (TypeMirror thrown : scope.typeOf(method).getThrownTypes()) {
      Supertypes supertypes = scope.supertypes(thrown);
      if (!supertypes.contains("java.lang.Exception") && !supertypes.contains("java.lang.Error")) {
        faults.add(
            Problem.THROWS_UNSUPPORTED, Site.of(method), signature.brief(), TypeText.of(thrown));
      }
    }
  }

  private String owner() {
    return Nesting.around(method).getSimpleName().toString();
  }
}
