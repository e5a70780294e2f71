package dev.freshet.handler;

import java.util.function.Function;

/**
 * How the text of a parameter becomes a value.
 *
 * @param rule what the text must be, as in "must be …"
 * @param from converts it; throws {@link IllegalArgumentException} where the text is something else
 */
record Conversion<T>(String rule, Function<String, T> from) {
  static final Conversion<String> TEXT = new Conversion<>("text", Function.identity());

  static final Conversion<Integer> INT =
      new Conversion<>(
          "a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE,
          Integer::parseInt);

  static final Conversion<Long> LONG =
      new Conversion<>(
          "a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE, Long::parseLong);

  static final Conversion<Double> DOUBLE =
      new Conversion<>("a decimal number", Conversion::decimal);

  static final Conversion<Boolean> BOOLEAN =
      new Conversion<>("true or false", Conversion::trueOrFalse);

  private static final int LONGEST_QUOTE = 80;

  /**
   * Converts the text of a parameter.
   *
   * @param place where the parameter stands, such as "query parameter"
   * @throws Refusal a 400 that names the parameter, the rule and the text
   */
  T convert(String place, String name, String text) {
    try {
      return from.apply(text);
    } catch (IllegalArgumentException notConvertible) {
      throw Refusal.badRequest(
          "The %s \"%s\" must be %s, but it is \"%s\"."
              .formatted(place, name, rule, shortened(text)));
    }
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }

  private static Double decimal(String text) {
    // Java's own reader also takes "1f", "0x1p3", "NaN" and white space around.
    if (!text.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0)) {
      throw new NumberFormatException();
    }
    return Double.valueOf(text);
  }

  private static Boolean trueOrFalse(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException();
    };
  }
}
