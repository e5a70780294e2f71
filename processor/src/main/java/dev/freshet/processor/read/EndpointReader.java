package dev.freshet.processor.read;

import dev.freshet.processor.model.EndpointModel;
import dev.freshet.processor.model.MediaType;
import dev.freshet.processor.model.MethodModel;
import dev.freshet.processor.model.ParameterModel;
import dev.freshet.processor.model.ResultModel;
import dev.freshet.processor.model.RouteModel;
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
    if (!RouteReader.hasRoutes(method)) {
      AnnotationMirror streaming = StreamingReader.find(method).get(0);
      faults.add(
          Problem.GET_MISSING,
          Site.of(method, streaming),
          signature.brief(),
          FreshetAnnotations.shown(streaming),
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
    List<RouteModel> routes = new RouteReader(scope, method, signature, faults).read();
    List<ParameterModel> parameters = readParameters(routes);
    Optional<ResultModel> result = readResult();
    boolean isWhole = !routes.isEmpty() && parameters.size() == method.getParameters().size();
    return result
        .filter(each -> isWhole)
        .map(each -> new EndpointModel(routes, model(parameters), each));
  }

  private MethodModel model(List<ParameterModel> parameters) {
    return new MethodModel(
        signature,
        parameters,
        ThrownReader.read(scope, type),
        method.getModifiers().contains(Modifier.STATIC),
        scope.elements().isDeprecated(method));
  }

  private List<ParameterModel> readParameters(List<RouteModel> routes) {
    List<ParameterModel> parameters = new ArrayList<>();
    boolean hasContent = false;
    for (int i = 0; i < method.getParameters().size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      ParameterScope each =
          new ParameterScope(scope, signature, parameter, type.getParameterTypes().get(i), faults);
      Optional<AnnotationMirror> body = each.annotation(FreshetAnnotations.BODY);
      if (hasContent && body.isPresent()) {
        each.add(Problem.BODY_TWICE, Site.of(parameter, body.get()));
      }
      hasContent |= body.isPresent();
      new ParameterReader(each).read(routes).ifPresent(parameters::add);
    }
    return parameters;
  }

  private Optional<ResultModel> readResult() {
    List<AnnotationMirror> streaming = StreamingReader.find(method);
    Optional<String> first = streaming.stream().map(FreshetAnnotations::shown).findFirst();
    for (AnnotationMirror second :
        streaming.subList(Math.min(1, streaming.size()), streaming.size())) {
      faults.add(
          Problem.STREAMING_TWICE,
          Site.of(method, second),
          signature.brief(),
          first.orElseThrow(),
          FreshetAnnotations.shown(second));
    }
    Optional<MediaType> mediaType =
        streaming.stream()
            .findFirst()
            .flatMap(each -> StreamingReader.mediaType(method, each, faults));
    ResultScope result =
        new ResultScope(scope.language(), signature, type.getReturnType(), site, faults);
    return new AnswerReader(result).read(first).map(each -> new ResultModel(each, mediaType));
  }
}
