package dev.freshet.processor.read;

import com.palantir.javapoet.ClassName;
import dev.freshet.processor.model.EndpointModel;
import dev.freshet.processor.model.ServiceModel;
import dev.freshet.processor.model.ServiceModel.Ancestry;
import dev.freshet.processor.model.Site;
import dev.freshet.processor.report.Faults;
import dev.freshet.processor.report.Problem;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads one service. */
public final class ServiceReader {
  private final Types types;
  private final Elements elements;

  public ServiceReader(Types types, Elements elements) {
    this.types = types;
    this.elements = elements;
  }

  /** True iff every type is there that the endpoints name, so that they can be read. */
  public boolean isReadable(TypeElement service) {
    ServiceScope scope = new ServiceScope(service, types, elements);
    return Completeness.of(scope);
  }

  /** The service with the endpoints that are free of faults; the others add to the faults. */
  public ServiceModel read(TypeElement service, Faults faults) {
    ServiceScope scope = new ServiceScope(service, types, elements);
    checkType(scope, faults);
    List<EndpointModel> endpoints =
        EndpointMethods.of(scope).stream()
            .map(method -> new EndpointReader(scope, method, faults))
            .flatMap(reader -> reader.read().stream())
            .toList();
    checkPrefix(scope, faults);
    return new ServiceModel(
        ClassName.get(service),
        ancestry(scope),
        scope.handler(),
        TraitsReader.read(scope, endpoints),
        endpoints);
  }

  private static Ancestry ancestry(ServiceScope scope) {
    List<ClassName> supertypes =
        Supertypes.of(scope.service().asType(), scope.types()).all().stream()
            .map(each -> ClassName.get((TypeElement) each.asElement()))
            .toList();
    return new Ancestry(Site.of(scope.service()), supertypes);
  }

  /** Reports what is wrong with an annotation of the author's own that bears {@code @Streaming}. */
  public void checkAnnotation(TypeElement annotation, Faults faults) {
    StreamingReader.check(annotation, faults);
  }

  /** Warns of annotations on a parameter of a method that is no endpoint. */
  public void checkParameter(VariableElement parameter, Faults faults) {
    ParameterChecks.check(parameter, faults);
  }

  private static void checkPrefix(ServiceScope scope, Faults faults) {
    TypeElement service = scope.service();
    Optional<AnnotationMirror> prefix = FreshetAnnotations.find(service, FreshetAnnotations.PATH);
    if (prefix.isPresent() && EndpointMethods.of(scope).isEmpty()) {
      faults.add(Problem.PATH_NEEDLESS, Site.of(service, prefix.get()), scope.name());
    }
  }

  private static void checkType(ServiceScope scope, Faults faults) {
    TypeElement service = scope.service();
    Site site = Site.of(service);
    String handler = scope.handler().simpleName();
    Nesting.types(service).stream()
        .filter(each -> each.getModifiers().contains(Modifier.PRIVATE))
        .findFirst()
        .ifPresent(each ->
            faults.add(Problem.SERVICE_PRIVATE, site, each.getSimpleName(), handler, scope.name()));
    if (Nesting.types(service).stream().anyMatch(ServiceReader::isInner)) {
      faults.add(Problem.SERVICE_INNER, site, scope.name());
    }
    if (!service.getTypeParameters().isEmpty()) {
      faults.add(Problem.SERVICE_GENERIC, site, scope.name(), handler);
    }
  }

  /** True iff an instance of the type needs one of the type around it. */
  private static boolean isInner(Element type) {
    boolean isNested = Nesting.around(type).getKind() != ElementKind.PACKAGE;
    return isNested && !type.getModifiers().contains(Modifier.STATIC);
  }
}
