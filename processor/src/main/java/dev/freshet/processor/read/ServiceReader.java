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
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads services. */
public final class ServiceReader {
  private final Types types;
  private final Elements elements;
  private Language language;

  public ServiceReader(Types types, Elements elements) {
    this.types = types;
    this.elements = elements;
    this.language = new Language(types, elements);
  }

  /** Begins a round: forgets what the compiler has told before. */
  public void begin() {
    language = new Language(types, elements);
  }

  /**
   * The service with the endpoints that are free of faults; the others add to the faults. Nothing
   * if a type that an endpoint names is not there yet.
   */
  public Optional<ServiceModel> read(TypeElement service, Faults faults) {
    ServiceScope scope = new ServiceScope(service, language);
    List<ExecutableElement> methods = EndpointMethods.of(scope);
    if (!Completeness.of(scope, methods)) {
      return Optional.empty();
    }
    checkType(scope, faults);
    List<EndpointModel> endpoints =
        methods.stream()
            .map(method -> new EndpointReader(scope, method, faults))
            .flatMap(reader -> reader.read().stream())
            .toList();
    if (methods.isEmpty()) {
      checkPrefix(scope, faults);
    }
    return Optional.of(
        new ServiceModel(
            ClassName.get(service),
            ancestry(scope),
            scope.handler(),
            TraitsReader.read(scope, endpoints),
            endpoints));
  }

  private static Ancestry ancestry(ServiceScope scope) {
    List<ClassName> supertypes =
        scope.supertypes(scope.service().asType()).all().stream()
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
    FreshetAnnotations.find(service, FreshetAnnotations.PATH)
        .ifPresent(
            prefix -> faults.add(Problem.PATH_NEEDLESS, Site.of(service, prefix), scope.name()));
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
