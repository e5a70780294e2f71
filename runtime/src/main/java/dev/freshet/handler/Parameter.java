package dev.freshet.handler;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of a request: the texts that the request gives for it, to be converted.
 *
 * <p>Where a text is missing or does not convert, that is noted as a fault of the request and the
 * method returns something of no use; {@link Request#requireValid} then refuses the request with
 * all its faults at once. Of several texts the first counts, except for {@link #list} and {@link
 * #set}.
 */
public final class Parameter {
  private static final int LONGEST_QUOTE = 80;

  private final Place place;
  private final String name;
  private final List<String> texts;
  private final Consumer<Fault> faults;

  Parameter(Place place, String name, List<String> texts, Consumer<Fault> faults) {
    this.place = place;
    this.name = name;
    this.texts = texts;
    this.faults = faults;
  }

  /** The same parameter, with a text in place of one that is missing. */
  public Parameter or(String absent) {
    return texts.isEmpty() ? with(List.of(absent)) : this;
  }

  /** What is there, or nothing where the parameter is missing. */
  public <T> Optional<T> optional(Function<Parameter, T> conversion) {
    return Optional.ofNullable(orNull(conversion));
  }

  /** What is there, or null where the parameter is missing. */
  public <T> @Nullable T orNull(Function<Parameter, T> conversion) {
    return texts.isEmpty() ? null : conversion.apply(this);
  }

  /**
   * All that is there, in the order of the request; none where the parameter is missing. Fields of
   * the header are split at their commas (RFC 9110, section 5.6.1).
   */
  public <T> List<T> list(Function<Parameter, T> conversion) {
    return texts.stream()
        .flatMap(this::elements)
        .map(text -> conversion.apply(with(List.of(text))))
        .toList();
  }

  /** All that is there, each value once, in the order of the request. */
  public <T> Set<T> set(Function<Parameter, T> conversion) {
    return new LinkedHashSet<>(list(conversion));
  }

  /** The text as it is, decoded. */
  public String asText() {
    return as(text -> text, "text", "");
  }

  /** {@code true} or {@code false}. */
  public boolean asBoolean() {
    return as(Parameter::trueOrFalse, "true or false", false);
  }

  /** A whole number of 8 bits. */
  public byte asByte() {
    return as(text -> Byte.valueOf(ascii(text)), whole(Byte.MIN_VALUE, Byte.MAX_VALUE), (byte) 0);
  }

  /** A whole number of 16 bits. */
  public short asShort() {
    return as(
        text -> Short.valueOf(ascii(text)), whole(Short.MIN_VALUE, Short.MAX_VALUE), (short) 0);
  }

  /** A whole number of 32 bits. */
  public int asInt() {
    return as(text -> Integer.valueOf(ascii(text)), whole(Integer.MIN_VALUE, Integer.MAX_VALUE), 0);
  }

  /** A whole number of 64 bits. */
  public long asLong() {
    return as(text -> Long.valueOf(ascii(text)), whole(Long.MIN_VALUE, Long.MAX_VALUE), 0L);
  }

  /** A decimal number of 32 bits. */
  public float asFloat() {
    return as(text -> (float) finite(Float.parseFloat(decimal(text))), "a decimal number", 0f);
  }

  /** A decimal number of 64 bits. */
  public double asDouble() {
    return as(text -> finite(Double.parseDouble(decimal(text))), "a decimal number", 0d);
  }

  /** A single UTF-16 character. */
  public char asChar() {
    return as(Parameter::single, "a single character", '\0');
  }

  /**
   * Whatever a converter makes of the text.
   *
   * @param rule what the text must be, as in "must be …"
   * @return the value; null after a fault, which {@link Request#requireValid} tells before anybody
   *     uses it
   */
  @SuppressWarnings("NullAway") // see above: nobody gets to see the null
  public <T> T as(Converter<T> converter, String rule) {
    return as(converter, rule, null);
  }

  private <T> T as(Converter<T> converter, String rule, T afterFault) {
    if (texts.isEmpty()) {
      fault("is missing; it must be " + rule);
      return afterFault;
    }
    String text = texts.get(0);
    try {
      return converter.convert(text);
    } catch (Exception notConvertible) {
      fault("must be " + rule + ", but it is \"" + shortened(text) + "\"");
      return afterFault;
    }
  }

  private Stream<String> elements(String text) {
    return place == Place.HEADER
        ? FieldParts.of(text, ',').stream().filter(element -> !element.isEmpty())
        : Stream.of(text);
  }

  private void fault(String problem) {
    faults.accept(new Fault(place, name, problem));
  }

  private Parameter with(List<String> others) {
    return new Parameter(place, name, others, faults);
  }

  private static String whole(long least, long most) {
    return "a whole number from " + least + " to " + most;
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST_QUOTE) {
      return text;
    }
    boolean pair = Character.isHighSurrogate(text.charAt(LONGEST_QUOTE - 1));
    return text.substring(0, pair ? LONGEST_QUOTE - 1 : LONGEST_QUOTE) + "…";
  }

  private static boolean trueOrFalse(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static char single(String text) {
    if (text.length() != 1) {
      throw new IllegalArgumentException(text);
    }
    return text.charAt(0);
  }

  /** Java's own reader also takes the digits of other scripts. */
  private static String ascii(String text) {
    if (!text.chars().allMatch(c -> c < 0x80)) {
      throw new NumberFormatException(text);
    }
    return text;
  }

  /** Java's own reader takes what is too large for infinite. */
  private static double finite(double number) {
    if (Double.isInfinite(number)) {
      throw new NumberFormatException();
    }
    return number;
  }

  /** Java's own reader also takes "1f", "0x1p3", "NaN" and white space around. */
  private static String decimal(String text) {
    if (!text.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0)) {
      throw new NumberFormatException(text);
    }
    return text;
  }
}
