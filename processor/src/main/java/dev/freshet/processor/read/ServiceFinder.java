package dev.freshet.processor.read;

import dev.freshet.processor.model.Site;
import dev.freshet.processor.report.SourceOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Finds what there is to read in a round; the order of files does not matter. */
public final class ServiceFinder {
  private final RoundEnvironment round;
  private final Map<String, TypeElement> services = new TreeMap<>();
  private final Map<String, TypeElement> annotations = new TreeMap<>();
  private final List<VariableElement> parameters = new ArrayList<>();
  private final List<String> undecided = new ArrayList<>();

  private ServiceFinder(RoundEnvironment round) {
    this.round = round;
  }

  /**
   * Looks through the new files of a round.
   *
   * @param ours the annotations of Freshet
   * @param present the annotations that stand on anything in the files
   * @param undecided types of earlier rounds of which it could not be said what they are
   */
  public static ServiceFinder in(
      RoundEnvironment round,
      List<TypeElement> ours,
      Set<? extends TypeElement> present,
      List<TypeElement> undecided) {
    ServiceFinder finder = new ServiceFinder(round);
    finder.annotated(ours).forEach(finder::addAnnotated);
    List<TypeElement> streaming = new ArrayList<>(finder.annotations.values());
    present.stream().filter(StreamingReader::saysStreaming).forEach(streaming::add);
    ElementFilter.methodsIn(finder.annotated(streaming)).forEach(finder::addMethod);
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

  /** The parameters on which an annotation of Freshet stands though their methods have no path. */
  public List<VariableElement> parameters() {
    return List.copyOf(parameters);
  }

  /** The names of types of which a later round shows what they are. */
  public List<String> undecided() {
    return List.copyOf(undecided);
  }

  private Set<? extends Element> annotated(List<TypeElement> annotations) {
    return annotations.isEmpty()
        ? Set.of()
        : round.getElementsAnnotatedWithAny(annotations.toArray(TypeElement[]::new));
  }

  private void addAnnotated(Element annotated) {
    switch (annotated.getKind()) {
      case METHOD -> addMethod((ExecutableElement) annotated);
      case PARAMETER -> addParameter((VariableElement) annotated);
      case ANNOTATION_TYPE -> {
        TypeElement annotation = (TypeElement) annotated;
        annotations.put(annotation.getQualifiedName().toString(), annotation);
      }
      default -> add((TypeElement) annotated); // its @Path
    }
  }

  private void addMethod(ExecutableElement method) {
    add((TypeElement) Nesting.around(method));
  }

  private void addParameter(VariableElement parameter) {
    if (!EndpointMethods.isEndpoint((ExecutableElement) Nesting.around(parameter))) {
      parameters.add(parameter);
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
