package dev.freshet.processor.read;

import dev.freshet.processor.model.MediaType;
import dev.freshet.processor.model.Site;
import dev.freshet.processor.read.FreshetAnnotations.Written;
import dev.freshet.processor.report.Faults;
import dev.freshet.processor.report.Problem;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Reads {@code @Streaming}, and the author's own annotations that bear it. */
final class StreamingReader {
  private StreamingReader() {}

  /** The annotations of a method that say that it streams; more than one is a fault. */
  static List<AnnotationMirror> find(ExecutableElement method) {
    return method.getAnnotationMirrors().stream()
        .<AnnotationMirror>map(each -> each)
        .filter(each -> saysStreaming(FreshetAnnotations.typeOf(each)))
        .toList();
  }

  /** The media type that a method declares by one of these annotations, if it is well formed. */
  static Optional<MediaType> mediaType(
      ExecutableElement method, AnnotationMirror annotation, Faults faults) {
    TypeElement declaration = FreshetAnnotations.typeOf(annotation);
    if (isStreaming(declaration)) {
      return written(method, annotation).flatMap(text -> read(text, text.site(), faults));
    }
    return FreshetAnnotations.find(declaration, FreshetAnnotations.STREAMING)
        .flatMap(streaming -> written(declaration, streaming))
        .flatMap(text -> read(text, Site.of(method, annotation), faults));
  }

  /** Reports what is wrong with an annotation of the author's own that bears {@code @Streaming}. */
  static void check(Element declaration, Faults faults) {
    FreshetAnnotations.find(declaration, FreshetAnnotations.STREAMING)
        .flatMap(streaming -> written(declaration, streaming))
        .ifPresent(text -> read(text, text.site(), faults));
  }

  private static Optional<MediaType> read(Written text, Site site, Faults faults) {
    Optional<MediaType> mediaType = MediaTypeReader.read(text.text(), site);
    if (mediaType.isEmpty()) {
      faults.add(Problem.MEDIA_TYPE_MALFORMED, text.site(), text.text());
    }
    return mediaType;
  }

  private static Optional<Written> written(Element element, AnnotationMirror streaming) {
    return FreshetAnnotations.text(element, streaming, "mediaType")
        .filter(mediaType -> !mediaType.text().isEmpty());
  }

  /** True iff an annotation is {@code @Streaming}, or bears it. */
  static boolean saysStreaming(TypeElement annotation) {
    return isStreaming(annotation)
        || FreshetAnnotations.find(annotation, FreshetAnnotations.STREAMING).isPresent();
  }

  private static boolean isStreaming(TypeElement annotation) {
    return annotation.getQualifiedName().contentEquals(FreshetAnnotations.STREAMING);
  }
}
