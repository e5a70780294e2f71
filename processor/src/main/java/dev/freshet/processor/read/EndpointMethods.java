package dev.freshet.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** Finds the methods that are to be endpoints: those that bear one of Freshet's annotations. */
final class EndpointMethods {
  private final ServiceScope scope;
  private final List<ExecutableElement> found = new ArrayList<>();

  private EndpointMethods(ServiceScope scope) {
    this.scope = scope;
  }

  /**
   * The methods of a service in source order, its own first. An inherited one is the annotated
   * declaration, even if something on the way overrides it without an annotation: it is the one
   * that says what to bind, and a call of it reaches the overriding method anyway.
   */
  static List<ExecutableElement> of(ServiceScope scope) {
    EndpointMethods methods = new EndpointMethods(scope);
    for (DeclaredType type : scope.supertypes(scope.service().asType()).all()) {
      ElementFilter.methodsIn(type.asElement().getEnclosedElements()).forEach(methods::add);
    }
    return methods.found;
  }

  private void add(ExecutableElement method) {
    if (isEndpoint(method) && isMember(method) && found.stream().noneMatch(hidden(method))) {
      found.add(method);
    }
  }

  static boolean isEndpoint(ExecutableElement method) {
    return RouteReader.hasRoutes(method) || !StreamingReader.find(method).isEmpty();
  }

  /** True iff the method is declared in the service, or inherited by it. */
  private boolean isMember(ExecutableElement method) {
    Element owner = Nesting.around(method);
    boolean isOwn = owner.equals(scope.service());
    Set<Modifier> modifiers = method.getModifiers();
    boolean isSeen =
        modifiers.contains(Modifier.PUBLIC)
            || modifiers.contains(Modifier.PROTECTED)
            || (!modifiers.contains(Modifier.PRIVATE) && scope.sharesPackageWith(owner));
    boolean staysBehind = modifiers.contains(Modifier.STATIC) && owner.getKind().isInterface();
    return isOwn || (isSeen && !staysBehind);
  }

  private Predicate<ExecutableElement> hidden(ExecutableElement method) {
    return nearer ->
        nearer.getSimpleName().equals(method.getSimpleName())
            && scope.types().isSubsignature(scope.typeOf(nearer), scope.typeOf(method));
  }
}
