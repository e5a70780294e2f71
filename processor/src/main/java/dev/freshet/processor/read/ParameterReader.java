package dev.freshet.processor.read;

import com.palantir.javapoet.TypeName;
import dev.freshet.processor.model.Origin;
import dev.freshet.processor.model.Origin.Place;
import dev.freshet.processor.model.ParameterModel;
import dev.freshet.processor.model.PathTemplate;
import dev.freshet.processor.model.RouteModel;
import dev.freshet.processor.model.Site;
import dev.freshet.processor.read.FreshetAnnotations.Written;
import dev.freshet.processor.report.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;

/** Reads one parameter: from where in a request it gets its value. */
final class ParameterReader {
  private static final String REQUEST = "dev.freshet.handler.Request";

  private final ParameterScope scope;
  private final String name;

  ParameterReader(ParameterScope scope) {
    this.scope = scope;
    this.name = scope.name();
  }

  /**
   * The parameter; or nothing, and every fault in it.
   *
   * @param routes the routes of the method; those that are faulty are not among them, and then
   *     nothing is said to be in their paths
   */
  Optional<ParameterModel> read(List<RouteModel> routes) {
    if (!new Access(scope.scope()).isNameable(scope.type())) {
      scope.add(Problem.PARAMETER_TYPE_INACCESSIBLE, scope.scope().handler().simpleName());
      return Optional.empty();
    }
    return readOrigin(routes)
        .map(origin -> new ParameterModel(name, TypeName.get(scope.type()), origin));
  }

  private Optional<Origin> readOrigin(List<RouteModel> routes) {
    Optional<PathTemplate> path =
        routes.stream()
            .map(RouteModel::path)
            .filter(each -> each.variables().contains(name))
            .findFirst();
    List<AnnotationMirror> said = new ArrayList<>();
    for (String annotation : FreshetAnnotations.PLACES) {
      scope.annotation(annotation).ifPresent(said::add);
    }
    if (said.size() + (path.isPresent() ? 1 : 0) > 1) {
      addSeveral(path, said);
      return Optional.empty();
    }
    if (path.isPresent()) {
      return new NamedReader(scope).readPathVariable(path.get());
    }
    if (!said.isEmpty()) {
      return readAnnotated(said.get(0), routes);
    }
    return TypeText.qualified(scope.type()).equals(REQUEST)
        ? Optional.of(new Origin.Itself())
        : new NamedReader(scope).read(Place.QUERY, name);
  }

  private void addSeveral(Optional<PathTemplate> path, List<AnnotationMirror> said) {
    List<String> origins = new ArrayList<>();
    path.ifPresent(each -> origins.add("the path \"" + each.text() + "\""));
    said.forEach(each -> origins.add(FreshetAnnotations.shown(each)));
    AnnotationMirror last = said.get(said.size() - 1);
    scope.add(
        Problem.PARAMETER_ORIGIN_TWICE,
        Site.of(scope.parameter(), last),
        origins.get(0),
        origins.get(1));
  }

  private Optional<Origin> readAnnotated(AnnotationMirror annotation, List<RouteModel> routes) {
    return switch (FreshetAnnotations.typeOf(annotation).getQualifiedName().toString()) {
      case FreshetAnnotations.BODY -> ContentReader.read(scope, annotation, routes);
      case FreshetAnnotations.COOKIE -> readCookie(annotation);
      default -> readHeader(annotation);
    };
  }

  private Optional<Origin> readCookie(AnnotationMirror annotation) {
    Written cookie = name(annotation, name);
    if (!FieldNames.isToken(cookie.text())) {
      scope.add(
          Problem.FIELD_NAME_MALFORMED,
          cookie.site(),
          cookie.text(),
          "cookie",
          "Cookie",
          "session");
      return Optional.empty();
    }
    return new NamedReader(scope).read(Place.COOKIE, cookie.text());
  }

  private Optional<Origin> readHeader(AnnotationMirror annotation) {
    Written header = name(annotation, FieldNames.header(name));
    if (!FieldNames.isToken(header.text())) {
      scope.add(
          Problem.FIELD_NAME_MALFORMED,
          header.site(),
          header.text(),
          "header",
          "Header",
          "user-agent");
      return Optional.empty();
    }
    boolean isCookie = header.text().equalsIgnoreCase("cookie");
    if (isCookie || FieldNames.isOfTheConnection(header.text())) {
      scope.add(Problem.HEADER_RESERVED, header.site(), header.text(), isCookie ? "@Cookie" : null);
      return Optional.empty();
    }
    return new NamedReader(scope).read(Place.HEADER, header.text());
  }

  /** The name that an annotation gives, or else the one that it means. */
  private Written name(AnnotationMirror annotation, String meant) {
    return FreshetAnnotations.text(scope.parameter(), annotation, "value")
        .filter(each -> !each.text().isEmpty())
        .orElseGet(() -> new Written(meant, Site.of(scope.parameter(), annotation)));
  }
}
