package dev.freshet.processor.read;

import dev.freshet.processor.model.Conversion.Standard;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The types that the runtime converts text to; what it takes and refuses is the same here. */
final class StandardTypes {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  private StandardTypes() {}

  /** The type of that qualified name, or that primitive. */
  static Optional<TextType> find(String name) {
    return conversion(name).map(StandardTypes::type);
  }

  private static Optional<Standard> conversion(String name) {
    return switch (name) {
      case "java.lang.String", "java.lang.CharSequence" -> Optional.of(Standard.TEXT);
      case "boolean", "java.lang.Boolean" -> Optional.of(Standard.BOOLEAN);
      case "byte", "java.lang.Byte" -> Optional.of(Standard.BYTE);
      case "short", "java.lang.Short" -> Optional.of(Standard.SHORT);
      case "int", "java.lang.Integer" -> Optional.of(Standard.INT);
      case "long", "java.lang.Long" -> Optional.of(Standard.LONG);
      case "float", "java.lang.Float" -> Optional.of(Standard.FLOAT);
      case "double", "java.lang.Double" -> Optional.of(Standard.DOUBLE);
      case "char", "java.lang.Character" -> Optional.of(Standard.CHAR);
      default -> Optional.empty();
    };
  }

  static TextType type(Standard standard) {
    return switch (standard) {
      case TEXT -> new TextType(standard, text -> true, List.of("text"));
      case BOOLEAN ->
          new TextType(standard, List.of("true", "false")::contains, List.of("true", "false"));
      case BYTE -> new TextType(standard, parsed(Byte::valueOf), List.of("10"));
      case SHORT -> new TextType(standard, parsed(Short::valueOf), List.of("10"));
      case INT -> new TextType(standard, parsed(Integer::valueOf), List.of("10"));
      case LONG -> new TextType(standard, parsed(Long::valueOf), List.of("10"));
      case FLOAT ->
          new TextType(
              standard, decimal(text -> Float.isFinite(Float.parseFloat(text))), List.of("0.5"));
      case DOUBLE ->
          new TextType(
              standard, decimal(text -> Double.isFinite(Double.parseDouble(text))), List.of("0.5"));
      case CHAR -> new TextType(standard, text -> text.length() == 1, List.of("a"));
    };
  }

  /** Accepts what a method takes without an exception. */
  static Predicate<String> parsed(Consumer<String> parser) {
    return text -> {
      try {
        parser.accept(text);
        return true;
      } catch (RuntimeException refused) {
        return false;
      }
    };
  }

  private static Predicate<String> decimal(Predicate<String> isFinite) {
    return text -> DECIMAL.matcher(text).matches() && isFinite.test(text);
  }
}
