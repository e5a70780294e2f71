package dev.freshet.processor.read;

import dev.freshet.processor.model.EndpointModel;
import dev.freshet.processor.model.MethodModel;
import dev.freshet.processor.model.ParameterModel;
import dev.freshet.processor.model.PathTemplate;
import dev.freshet.processor.model.ResultModel;
import dev.freshet.processor.model.Signature;
import dev.freshet.processor.model.Site;
import dev.freshet.processor.report.Faults;
import dev.freshet.processor.report.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Reads one endpoint: its path, its method and its result. */
final class EndpointReader {
  private final ServiceScope scope;
  private final ExecutableElement method;
  private final ExecutableType type;
  private final Signature signature;
  private final Site site;
  private final Faults faults;

  EndpointReader(ServiceScope scope, ExecutableElement method, Faults faults) {
    this.scope = scope;
    this.method = method;
    this.type = scope.typeOf(method);
    this.signature = TypeText.of(method, type);
    this.site = Site.of(method);
    this.faults = faults;
  }

  /** The endpoint; or nothing, and every fault in it. */
  Optional<EndpointModel> read() {
    Optional<AnnotationMirror> get = FreshetAnnotations.find(method, FreshetAnnotations.GET);
    if (get.isEmpty()) {
      AnnotationMirror streaming = StreamingReader.find(method).get(0);
      faults.add(
          Problem.GET_MISSING,
          Site.of(method, streaming),
          signature.brief(),
          nameOf(streaming),
          signature.name());
      return Optional.empty();
    }
    if (!method.getTypeParameters().isEmpty()) {
      faults.add(Problem.METHOD_GENERIC, site, signature.full());
      return Optional.empty();
    }
    if (!MethodChecks.check(scope, method, signature, faults)) {
      return Optional.empty();
    }
    Optional<PathTemplate> path = readPath(get.get());
    List<ParameterModel> parameters = readParameters(path);
    Optional<ResultModel> result = readResult();
    boolean isWhole =
        path.isPresent()
            && result.isPresent()
            && parameters.size() == method.getParameters().size();
    return isWhole
        ? Optional.of(new EndpointModel(path.get(), model(parameters), result.get()))
        : Optional.empty();
  }

  private MethodModel model(List<ParameterModel> parameters) {
    return new MethodModel(
        signature,
        parameters,
        ThrownReader.read(scope, type),
        method.getModifiers().contains(Modifier.STATIC),
        scope.elements().isDeprecated(method));
  }

  private Optional<PathTemplate> readPath(AnnotationMirror get) {
    Optional<PathTemplate> path =
        FreshetAnnotations.text(method, get, "value")
            .flatMap(text -> PathReader.read(text, signature, faults));
    path.ifPresent(each -> PathBinding.check(each, method, signature, faults));
    return path;
  }

  private List<ParameterModel> readParameters(Optional<PathTemplate> path) {
    List<ParameterModel> parameters = new ArrayList<>();
    for (int i = 0; i < method.getParameters().size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      TypeMirror parameterType = type.getParameterTypes().get(i);
      new ParameterReader(parameter, parameterType, signature, faults)
          .read(path)
          .ifPresent(parameters::add);
    }
    return parameters;
  }

  private Optional<ResultModel> readResult() {
    List<AnnotationMirror> streaming = StreamingReader.find(method);
    if (streaming.isEmpty()) {
      faults.add(Problem.STREAMING_MISSING, site, signature.brief());
      return Optional.empty();
    }
    AnnotationMirror first = streaming.get(0);
    streaming.stream()
        .skip(1)
        .forEach(second ->
            faults.add(
                Problem.STREAMING_TWICE,
                Site.of(method, second),
                signature.brief(),
                nameOf(first),
                nameOf(second)));
    return new ResultReader(scope.types(), faults)
        .read(
            type.getReturnType(),
            StreamingReader.mediaType(method, first, faults),
            signature,
            site);
  }

  private static String nameOf(AnnotationMirror annotation) {
    return "@" + FreshetAnnotations.typeOf(annotation).getSimpleName();
  }
}
