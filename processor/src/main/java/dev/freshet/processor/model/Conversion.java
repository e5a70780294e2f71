package dev.freshet.processor.model;

import com.palantir.javapoet.TypeName;

/** How text becomes a value. */
public sealed interface Conversion {

  /** Conversions that the runtime has. */
  enum Standard implements Conversion {
    TEXT,
    BOOLEAN,
    BYTE,
    SHORT,
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    CHAR
  }

  /**
   * A conversion that a type has itself.
   *
   * @param type the type, without type arguments
   * @param function its static method that takes the text, or {@code new} for its constructor
   * @param rule what the text must be, as in "must be …"
   */
  record Own(TypeName type, String function, String rule) implements Conversion {}
}
