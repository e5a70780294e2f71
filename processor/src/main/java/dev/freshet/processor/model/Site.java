package dev.freshet.processor.model;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A place in the author's source: an element, or an annotation on it, or a value of that
 * annotation.
 *
 * @param element the element that stands there or bears the annotation
 * @param annotation the annotation meant, if it is not the element itself
 * @param value the value of the annotation meant, if it is written out
 */
public record Site(
    Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {

  /** The element itself: its name. */
  public static Site of(Element element) {
    return new Site(element, null, null);
  }

  /** An annotation on the element. */
  public static Site of(Element element, AnnotationMirror annotation) {
    return new Site(element, annotation, null);
  }
}
