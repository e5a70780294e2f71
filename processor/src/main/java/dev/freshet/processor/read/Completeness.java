package dev.freshet.processor.read;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/**
 * Finds out whether a service can be read yet. What another processor has still to write is of the
 * kind {@code ERROR} until then, and so is what the author misspelled; the one appears in a later
 * round, and of the other the compiler tells.
 */
final class Completeness extends SimpleTypeVisitor14<Boolean, Void> {
  /** What javac and ecj give as the value of a constant that they do not find. */
  private static final String UNRESOLVED = "<error>";

  private final Language language;

  private Completeness(Language language) {
    super(true);
    this.language = language;
  }

  /** True iff nothing is missing that the endpoints of a service name. */
  static boolean of(ServiceScope scope, List<ExecutableElement> endpoints) {
    Completeness completeness = new Completeness(scope.language());
    return completeness.visit(scope.service().asType())
        && endpoints.stream()
            .allMatch(method -> completeness.isComplete(method, scope.typeOf(method)));
  }

  private boolean isComplete(ExecutableElement method, ExecutableType type) {
    Stream<TypeMirror> named =
        Stream.of(List.of(type.getReturnType()), type.getParameterTypes(), type.getThrownTypes())
            .flatMap(List::stream);
    Stream<Element> annotated = Stream.concat(Stream.of(method), method.getParameters().stream());
    return named.allMatch(this::visit)
        && annotated
            .flatMap(element -> element.getAnnotationMirrors().stream())
            .allMatch(this::isComplete);
  }

  private boolean isComplete(AnnotationMirror annotation) {
    return visit(annotation.getAnnotationType())
        && annotation.getElementValues().values().stream()
            .map(AnnotationValue::getValue)
            .noneMatch(Completeness::isUnresolved);
  }

  /** True iff the value of an annotation, or an element of it, is a constant that is not there. */
  private static boolean isUnresolved(Object value) {
    return value instanceof List<?> elements
        ? elements.stream().anyMatch(each -> isUnresolved(((AnnotationValue) each).getValue()))
        : value.equals(UNRESOLVED);
  }

  @Override
  public Boolean visitError(ErrorType type, Void unused) {
    return false;
  }

  @Override
  public Boolean visitDeclared(DeclaredType type, Void unused) {
    return language.supertypes(type).isComplete()
        && type.getTypeArguments().stream().allMatch(this::visit);
  }

  @Override
  public Boolean visitArray(ArrayType type, Void unused) {
    return visit(type.getComponentType());
  }

  @Override
  public Boolean visitWildcard(WildcardType type, Void unused) {
    return (type.getExtendsBound() == null || visit(type.getExtendsBound()))
        && (type.getSuperBound() == null || visit(type.getSuperBound()));
  }
}
