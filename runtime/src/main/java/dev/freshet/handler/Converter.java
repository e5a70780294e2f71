package dev.freshet.handler;

/** Makes a value of the text of a parameter. */
@FunctionalInterface
public interface Converter<T> {

  /**
   * Converts a text.
   *
   * @throws Exception if the text is none that can be converted
   */
  T convert(String text) throws Exception;
}
