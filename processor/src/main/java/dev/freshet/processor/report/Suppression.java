package dev.freshet.processor.report;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.QualifiedNameable;
import org.jspecify.annotations.Nullable;

/** What {@code @SuppressWarnings} says, which compilers do not apply to processors' warnings. */
final class Suppression {
  private static final String ANNOTATION = "java.lang.SuppressWarnings";

  private Suppression() {}

  /** True iff an element, or one around it, says that it is not to be warned of a problem. */
  static boolean isFor(String code, Element element) {
    for (@Nullable Element each = element; each != null; each = each.getEnclosingElement()) {
      if (each.getAnnotationMirrors().stream().anyMatch(mirror -> names(mirror, code))) {
        return true;
      }
    }
    return false;
  }

  private static boolean names(AnnotationMirror annotation, String code) {
    return annotation.getAnnotationType().asElement() instanceof QualifiedNameable type
        && type.getQualifiedName().contentEquals(ANNOTATION)
        && annotation.getElementValues().values().stream().anyMatch(value -> has(value, code));
  }

  private static boolean has(AnnotationValue value, String code) {
    return value.getValue() instanceof List<?> values
        ? values.stream().anyMatch(each -> has((AnnotationValue) each, code))
        : value.getValue().equals(code);
  }
}
