package dev.freshet.processor.read;

import dev.freshet.processor.model.Site;
import dev.freshet.processor.report.SourceOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds what there is to read in a round; the order of files does not matter. */
public final class ServiceFinder {
  private final RoundEnvironment round;
  private final Elements elements;
  private final Map<String, TypeElement> services = new TreeMap<>();
  private final Map<String, TypeElement> annotations = new TreeMap<>();
  private final List<String> undecided = new ArrayList<>();

  private ServiceFinder(RoundEnvironment round, Elements elements) {
    this.round = round;
    this.elements = elements;
  }

  /**
   * Looks through the new files of a round.
   *
   * @param undecided types of earlier rounds of which it could not be said what they are
   */
  public static ServiceFinder in(
      RoundEnvironment round, Elements elements, List<TypeElement> undecided) {
    ServiceFinder finder = new ServiceFinder(round, elements);
    FreshetAnnotations.ofMethods().forEach(finder::addAnnotated);
    finder.addPrefixed();
    undecided.forEach(finder::addHeir);
    ElementFilter.typesIn(round.getRootElements()).forEach(finder::addHeirs);
    return finder;
  }

  /** The types that declare at least one endpoint, or inherit it from a generic type, in order. */
  public List<TypeElement> services() {
    Comparator<TypeElement> order = Comparator.comparing(type -> SourceOrder.of(Site.of(type)));
    return services.values().stream().sorted(order).toList();
  }

  /** The annotations of the author's own that bear {@code @Streaming}. */
  public Collection<TypeElement> annotations() {
    return annotations.values();
  }

  /** The names of types of which a later round shows what they are. */
  public List<String> undecided() {
    return List.copyOf(undecided);
  }

  private void addAnnotated(String annotation) {
    TypeElement type = elements.getTypeElement(annotation);
    if (type != null) {
      round.getElementsAnnotatedWith(type).forEach(this::addAnnotated);
    }
  }

  private void addAnnotated(Element annotated) {
    if (annotated.getKind() == ElementKind.METHOD) {
      addMethod((ExecutableElement) annotated);
    } else if (annotated.getKind() == ElementKind.ANNOTATION_TYPE) {
      TypeElement annotation = (TypeElement) annotated;
      annotations.put(annotation.getQualifiedName().toString(), annotation);
      ElementFilter.methodsIn(round.getElementsAnnotatedWith(annotation)).forEach(this::addMethod);
    }
  }

  private void addMethod(ExecutableElement method) {
    add((TypeElement) Nesting.around(method));
  }

  private void addPrefixed() {
    TypeElement path = elements.getTypeElement(FreshetAnnotations.PATH);
    if (path != null) {
      ElementFilter.typesIn(round.getElementsAnnotatedWith(path)).forEach(this::add);
    }
  }

  private void addHeirs(TypeElement type) {
    addHeir(type);
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::addHeirs);
  }

  private void addHeir(TypeElement type) {
    switch (Inheritance.of(type)) {
      case HEIR -> add(type);
      case UNKNOWN -> undecided.add(type.getQualifiedName().toString());
      case NONE -> {}
    }
  }

  private void add(TypeElement service) {
    if (!Inheritance.leavesEndpoints(service)) {
      services.put(service.getQualifiedName().toString(), service);
    }
  }
}
