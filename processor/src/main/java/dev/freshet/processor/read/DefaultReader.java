package dev.freshet.processor.read;

import dev.freshet.processor.model.ParameterModel.ValueKind;
import java.util.Optional;
import java.util.regex.Pattern;

/** Converts a default at compile time as the runtime would convert the same text in a query. */
final class DefaultReader {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  private DefaultReader() {}

  /** The value as the boxed type of its kind; empty if the text does not convert. */
  static Optional<Object> read(String text, ValueKind kind) {
    try {
      return switch (kind) {
        case STRING -> Optional.of(text);
        case INT -> Optional.of(Integer.valueOf(text));
        case LONG -> Optional.of(Long.valueOf(text));
        case DOUBLE -> decimal(text);
        case BOOLEAN -> truth(text);
      };
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A value that converts, for a message. */
  static String example(ValueKind kind) {
    return switch (kind) {
      case STRING -> "text";
      case INT, LONG -> "10";
      case DOUBLE -> "0.5";
      case BOOLEAN -> "true";
    };
  }

  private static Optional<Object> decimal(String text) {
    return Optional.of(text)
        .filter(each -> DECIMAL.matcher(each).matches())
        .map(Double::valueOf)
        .filter(Double::isFinite)
        .map(Object.class::cast);
  }

  private static Optional<Object> truth(String text) {
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
