package dev.freshet.processor.read;

import dev.freshet.processor.model.ParameterModel.ValueKind;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads to what a parameter's type asks the text of a request to be converted. */
final class ValueReader {
  private ValueReader() {}

  /**
   * A type that a request can supply.
   *
   * @param kind to what the text is converted
   * @param isOptional true iff the type is an {@code Optional} of it
   */
  record Value(ValueKind kind, boolean isOptional) {}

  /** What the type asks for; empty if text is not converted to it. */
  static Optional<Value> read(TypeMirror type) {
    if (type instanceof DeclaredType declared
        && nameOf(declared).equals("java.util.Optional")
        && declared.getTypeArguments().size() == 1) {
      return kind(declared.getTypeArguments().get(0)).map(kind -> new Value(kind, true));
    }
    return kind(type).map(kind -> new Value(kind, false));
  }

  private static Optional<ValueKind> kind(TypeMirror type) {
    String name = type instanceof DeclaredType declared ? nameOf(declared) : "";
    return switch (type.getKind()) {
      case INT -> Optional.of(ValueKind.INT);
      case LONG -> Optional.of(ValueKind.LONG);
      case DOUBLE -> Optional.of(ValueKind.DOUBLE);
      case BOOLEAN -> Optional.of(ValueKind.BOOLEAN);
      case DECLARED ->
          switch (name) {
            case "java.lang.String" -> Optional.of(ValueKind.STRING);
            case "java.lang.Integer" -> Optional.of(ValueKind.INT);
            case "java.lang.Long" -> Optional.of(ValueKind.LONG);
            case "java.lang.Double" -> Optional.of(ValueKind.DOUBLE);
            case "java.lang.Boolean" -> Optional.of(ValueKind.BOOLEAN);
            default -> Optional.empty();
          };
      default -> Optional.empty();
    };
  }

  private static String nameOf(DeclaredType type) {
    return ((TypeElement) type.asElement()).getQualifiedName().toString();
  }
}
