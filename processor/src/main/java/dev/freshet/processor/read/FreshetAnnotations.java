package dev.freshet.processor.read;

import dev.freshet.processor.model.Site;
import dev.freshet.processor.model.Verb;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The annotations that the processor reads, known by name only. */
public final class FreshetAnnotations {
  static final String STREAMING = "dev.freshet.Streaming";
  static final String PATH = "dev.freshet.Path";
  static final String DEFAULT = "dev.freshet.Default";
  static final String HEADER = "dev.freshet.Header";
  static final String COOKIE = "dev.freshet.Cookie";
  static final String BODY = "dev.freshet.Body";

  /** Those that say from where a parameter gets its value. */
  static final List<String> PLACES = List.of(HEADER, COOKIE, BODY);

  /** Those that say which requests a method answers, in the order of the verbs. */
  static final List<String> OF_VERBS =
      Arrays.stream(Verb.values()).map(FreshetAnnotations::of).toList();

  /** Those of parameters. */
  static final List<String> OF_PARAMETERS = List.of(DEFAULT, HEADER, COOKIE, BODY);

  private FreshetAnnotations() {}

  /** All of them. */
  public static List<String> all() {
    return Stream.of(ofMethods(), List.of(PATH), OF_PARAMETERS).flatMap(List::stream).toList();
  }

  /** Those that make an endpoint of a method. */
  static List<String> ofMethods() {
    return Stream.concat(OF_VERBS.stream(), Stream.of(STREAMING)).toList();
  }

  /** The annotation of methods that answer requests of a kind. */
  static String of(Verb verb) {
    return "dev.freshet." + verb.annotation();
  }

  /** An annotation as messages show it. */
  static String shown(AnnotationMirror annotation) {
    return "@" + typeOf(annotation).getSimpleName();
  }

  /** The annotation of that name on an element. */
  static Optional<AnnotationMirror> find(Element element, String name) {
    for (AnnotationMirror each : element.getAnnotationMirrors()) {
      if (typeOf(each).getQualifiedName().contentEquals(name)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The declaration of an annotation. */
  static TypeElement typeOf(AnnotationMirror annotation) {
    return (TypeElement) annotation.getAnnotationType().asElement();
  }

  /** The value that is written out for a member. */
  static Optional<AnnotationValue> value(AnnotationMirror annotation, String member) {
    return annotation.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
        .<AnnotationValue>map(entry -> entry.getValue())
        .findFirst();
  }

  /** The text that is written out for a member, and where. */
  static Optional<Written> text(Element element, AnnotationMirror annotation, String member) {
    return texts(element, annotation, member).stream().findFirst();
  }

  /** The texts that are written out for a member, and where; one text is a list of one. */
  static List<Written> texts(Element element, AnnotationMirror annotation, String member) {
    return value(annotation, member).stream()
        .flatMap(value -> each(value).stream())
        .map(value ->
            new Written(String.valueOf(value.getValue()), new Site(element, annotation, value)))
        .toList();
  }

  private static List<AnnotationValue> each(AnnotationValue value) {
    return value.getValue() instanceof List<?> values
        ? values.stream().map(AnnotationValue.class::cast).toList()
        : List.of(value);
  }

  /**
   * A text in the author's source.
   *
   * @param text the text, its escapes resolved
   * @param site where it is written
   */
  record Written(String text, Site site) {}
}
