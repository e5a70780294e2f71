package dev.freshet.processor.read;

import dev.freshet.processor.model.Origin.Amount;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Reads how many values a parameter takes, and of which type each is. */
final class AmountReader {
  private AmountReader() {}

  /**
   * What a parameter takes.
   *
   * @param type the type of one value
   */
  record Taken(Amount amount, TypeMirror type) {}

  static Taken read(VariableElement parameter, TypeMirror type) {
    Amount amount = isNullable(parameter, type) ? Amount.NULLABLE : Amount.ONE;
    if (type instanceof DeclaredType declared && declared.getTypeArguments().size() == 1) {
      TypeMirror argument = bound(declared.getTypeArguments().get(0));
      return switch (TypeText.qualified(type)) {
        case "java.util.Optional" -> new Taken(Amount.OPTIONAL, argument);
        case "java.util.List" -> new Taken(Amount.LIST, argument);
        case "java.util.Set" -> new Taken(Amount.SET, argument);
        default -> new Taken(amount, type);
      };
    }
    return new Taken(amount, type);
  }

  private static TypeMirror bound(TypeMirror argument) {
    return argument instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
        ? wildcard.getExtendsBound()
        : argument;
  }

  /** There are many annotations of that name, on parameters and on types; all mean the same. */
  private static boolean isNullable(VariableElement parameter, TypeMirror type) {
    return Stream.of(parameter, parameter.asType(), type)
        .map(AnnotatedConstruct::getAnnotationMirrors)
        .flatMap(List::stream)
        .map(FreshetAnnotations::typeOf)
        .anyMatch(each -> each.getSimpleName().contentEquals("Nullable"));
  }
}
