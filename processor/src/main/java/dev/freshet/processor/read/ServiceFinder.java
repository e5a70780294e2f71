package dev.freshet.processor.read;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds what there is to read in a round, by name, so that the order of files does not matter. */
public final class ServiceFinder {
  private final Map<String, TypeElement> services = new TreeMap<>();
  private final Map<String, TypeElement> annotations = new TreeMap<>();

  private ServiceFinder() {}

  /** Looks through the new files of a round. */
  public static ServiceFinder in(RoundEnvironment round, Elements elements) {
    ServiceFinder finder = new ServiceFinder();
    for (String name : FreshetAnnotations.ofMethods()) {
      TypeElement annotation = elements.getTypeElement(name);
      if (annotation != null) {
        round.getElementsAnnotatedWith(annotation).forEach(each -> finder.add(each, round));
      }
    }
    return finder;
  }

  /** The types that declare at least one endpoint. */
  public Collection<TypeElement> services() {
    return services.values();
  }

  /** The annotations of the author's own that bear {@code @Streaming}. */
  public Collection<TypeElement> annotations() {
    return annotations.values();
  }

  private void add(Element annotated, RoundEnvironment round) {
    if (annotated.getKind() == ElementKind.METHOD) {
      addMethod((ExecutableElement) annotated);
    } else if (annotated.getKind() == ElementKind.ANNOTATION_TYPE) {
      TypeElement annotation = (TypeElement) annotated;
      annotations.put(annotation.getQualifiedName().toString(), annotation);
      ElementFilter.methodsIn(round.getElementsAnnotatedWith(annotation)).forEach(this::addMethod);
    }
  }

  private void addMethod(ExecutableElement method) {
    TypeElement service = (TypeElement) Nesting.around(method);
    services.put(service.getQualifiedName().toString(), service);
  }
}
