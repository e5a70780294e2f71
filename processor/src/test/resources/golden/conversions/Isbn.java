package example.conversions;

/** A type with a constructor that takes a text. */
public record Isbn(String text) {
  public Isbn {
    if (!text.matches("[0-9]{13}")) {
      throw new IllegalArgumentException(text);
    }
  }
}
