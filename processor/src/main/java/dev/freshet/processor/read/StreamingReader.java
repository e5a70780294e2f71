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

/** Reads {@code @Streaming}, and the author's own annotations that bear it. */
final class StreamingReader {
  private StreamingReader() {}

  /** The annotations of a method that say that it streams; more than one is a fault. */
  static List<AnnotationMirror> find(ExecutableElement method) {
    return method.getAnnotationMirrors().stream()
        .<AnnotationMirror>map(each -> each)
        .filter(StreamingReader::saysStreaming)
        .toList();
  }

  /** The media type that a method declares by one of these annotations, if it is well formed. */
  static Optional<MediaType> mediaType(
      ExecutableElement method, AnnotationMirror annotation, Faults faults) {
    Element declaration = FreshetAnnotations.typeOf(annotation);
    if (isStreaming(annotation)) {
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

  private static boolean saysStreaming(AnnotationMirror annotation) {
    return isStreaming(annotation)
        || FreshetAnnotations.find(
                FreshetAnnotations.typeOf(annotation), FreshetAnnotations.STREAMING)
            .isPresent();
  }

  private static boolean isStreaming(AnnotationMirror annotation) {
    return FreshetAnnotations.typeOf(annotation)
        .getQualifiedName()
        .contentEquals(FreshetAnnotations.STREAMING);
  }
}
