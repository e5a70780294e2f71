package dev.freshet.processor.model;

import java.util.Optional;

/** From where a request supplies the value of a parameter. */
public sealed interface Origin {

  /** The value is the request itself. */
  record Itself() implements Origin {}

  /** The value is the content of the request. */
  record Content(Form form) implements Origin {}

  /**
   * The value is a text that has a name in the request.
   *
   * @param place the part of the request that holds the text
   * @param name its name there
   * @param conversion how the text becomes a value
   * @param amount how many values the parameter takes
   * @param fallback the author's text for what the request leaves out
   */
  record Named(
      Place place, String name, Conversion conversion, Amount amount, Optional<String> fallback)
      implements Origin {

    boolean mayBeAtFault() {
      boolean mayBeMissed = amount == Amount.ONE && place != Place.PATH && fallback.isEmpty();
      return mayBeMissed || conversion != Conversion.Standard.TEXT;
    }
  }

  /** The parts of a request that hold named texts. */
  enum Place {
    PATH,
    QUERY,
    HEADER,
    COOKIE
  }

  /** How many values a parameter takes. */
  enum Amount {
    /** Exactly one. */
    ONE,
    /** One or none, as an {@code Optional}. */
    OPTIONAL,
    /** One or none, which is {@code null}. */
    NULLABLE,
    /** Any number, as a {@code List}. */
    LIST,
    /** Any number, as a {@code Set}. */
    SET
  }

  /** What the content is given as. */
  enum Form {
    TEXT,
    BYTES,
    BUFFER
  }
}
