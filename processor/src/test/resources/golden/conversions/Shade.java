package example.conversions;

/** A type with several ways to convert, of which {@code of} is preferred. */
final class Shade {
  private final String name;

  Shade(String name) {
    this.name = "new " + name;
  }

  private Shade(String prefix, String name) {
    this.name = prefix + name;
  }

  static Shade of(CharSequence name) throws Exception {
    return new Shade("of ", name.toString());
  }

  static Shade parse(String name) {
    return new Shade("parse ", name);
  }

  /** No conversion: it returns something else. */
  static String valueOf(String name) {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}
