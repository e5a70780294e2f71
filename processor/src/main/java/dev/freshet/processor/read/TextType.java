package dev.freshet.processor.read;

import dev.freshet.processor.model.Conversion;
import java.util.List;
import java.util.function.Predicate;

/**
 * A type to which the text in a request converts, and what the compiler knows of such texts.
 *
 * @param conversion how the text converts
 * @param accepts whether a text converts; true where that is not known
 * @param examples texts that convert, all of them or a few; empty where none is known
 */
record TextType(Conversion conversion, Predicate<String> accepts, List<String> examples) {

  TextType {
    examples = List.copyOf(examples);
  }
}
