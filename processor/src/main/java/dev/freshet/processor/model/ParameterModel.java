package dev.freshet.processor.model;

import com.palantir.javapoet.TypeName;

/**
 * A parameter of a service method and how a request supplies its value.
 *
 * @param name its name, which is also the name of the path variable or query parameter
 * @param type its declared type
 * @param place the part of the request that holds the value
 * @param value what the text there is converted to
 * @param absence what happens if the request leaves it out
 */
public record ParameterModel(
    String name, TypeName type, Place place, ValueKind value, Absence absence) {

  /** True iff a request may leave it out wrongly, or give a text that does not convert. */
  public boolean mayBeAtFault() {
    return value != ValueKind.STRING
        || (place == Place.QUERY && absence instanceof Absence.Refused);
  }

  /** The parts of a request that hold values. */
  public enum Place {
    PATH,
    QUERY
  }

  /** What the runtime converts text to. */
  public enum ValueKind {
    STRING,
    INT,
    LONG,
    DOUBLE,
    BOOLEAN
  }

  /** What stands for a value that the request leaves out. */
  public sealed interface Absence {

    /** Nothing does: the request is refused. */
    record Refused() implements Absence {}

    /** An empty {@code Optional}. */
    record Empty() implements Absence {}

    /**
     * The author's default.
     *
     * @param text the default as it would stand in the request
     */
    record Fallback(String text) implements Absence {}
  }
}
