package dev.freshet.processor.read;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;

/** Elements inside of elements. */
final class Nesting {
  private Nesting() {}

  /** What encloses an element that is no package. */
  static Element around(Element element) {
    return requireNonNull(element.getEnclosingElement(), () -> "nothing encloses " + element);
  }

  /** A type and the types around it, the outermost last. */
  static List<Element> types(Element type) {
    List<Element> types = new ArrayList<>();
    for (Element each = type; isType(each); each = around(each)) {
      types.add(each);
    }
    return types;
  }

  private static boolean isType(Element element) {
    return element.getKind().isClass() || element.getKind().isInterface();
  }
}
