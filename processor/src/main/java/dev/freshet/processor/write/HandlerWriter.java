package dev.freshet.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.freshet.processor.model.EndpointModel;
import dev.freshet.processor.model.ResultModel;
import dev.freshet.processor.model.RouteModel;
import dev.freshet.processor.model.ServiceModel;
import dev.freshet.processor.write.EndpointNames.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes the handler of one service. */
public final class HandlerWriter {
  private final ServiceModel service;
  private final TypeName type;
  private final List<Named> endpoints;
  private final String processor;

  /**
   * A writer for one service.
   *
   * @param processor the qualified name of the processor, for {@code @Generated}
   */
  public HandlerWriter(ServiceModel service, String processor) {
    this.service = service;
    this.type = QualifiedTypes.of(service.type());
    this.endpoints = EndpointNames.of(service.endpoints());
    this.processor = processor;
  }

  /** The source of the handler, a whole file. */
  public String write() {
    JavaFile.Builder file =
        JavaFile.builder(service.handler().packageName(), handler())
            .skipJavaLangImports(!service.traits().hidesJavaLang());
    if (service.needsInstance() && !hides("requireNonNull")) {
      file.addStaticImport(Objects.class, "requireNonNull");
    }
    if (takesContent() && !hides(RuntimeTypes.WITH_CONTENT)) {
      file.addStaticImport(RuntimeTypes.ENDPOINT, RuntimeTypes.WITH_CONTENT);
    }
    return Javadocs.filled(file.build().toString());
  }

  /** True iff a method of the handler is called as one that it would import. */
  private boolean hides(String method) {
    return endpoints.stream().map(Named::name).anyMatch(method::equals);
  }

  private boolean takesContent() {
    return service.endpoints().stream()
        .anyMatch(
            each -> each.routes().stream().map(RouteModel::verb).anyMatch(each::takesContent));
  }

  // /** Serves {@link StoryService} over HTTP. */
  // @Generated("dev.freshet.processor.FreshetProcessor")
  // public final class StoryServiceHandler extends StreamingHandler { … }
  private TypeSpec handler() {
    ClassName name = service.handler();
    TypeSpec.Builder code =
        TypeSpec.classBuilder(name)
            .addJavadoc("Serves {@link $T} over HTTP.\n", type)
            .addModifiers(Modifier.FINAL)
            .superclass(RuntimeTypes.STREAMING_HANDLER);
    if (service.traits().isPublic()) {
      code.addModifiers(Modifier.PUBLIC);
    }
    if (service.traits().seesGenerated()) {
      code.addAnnotation(generated());
    }
    if (service.traits().isDeprecated()) {
      code.addAnnotation(Deprecated.class);
    }
    if (service.needsInstance()) {
      code.addField(FieldSpec.builder(type, "service", Modifier.PRIVATE, Modifier.FINAL).build());
    }
    code.addMethod(constructor()).addMethod(routes());
    for (Named each : endpoints) {
      code.addMethod(new EndpointWriter(service.type(), each.endpoint(), each.name()).write());
    }
    return code.build();
  }

  private AnnotationSpec generated() {
    return AnnotationSpec.builder(RuntimeTypes.GENERATED)
        .addMember("value", "$S", processor)
        .build();
  }

  // public StoryServiceHandler(StoryService service) {
  //   this.service = requireNonNull(service, "service");
  // }
  private MethodSpec constructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    if (service.traits().isPublic()) {
      constructor.addModifiers(Modifier.PUBLIC);
    }
    if (service.needsInstance()) {
      constructor
          .addParameter(type, "service")
          .addStatement("this.service = $T.requireNonNull(service, $S)", Objects.class, "service");
    }
    return constructor.build();
  }

  // @Override
  // protected void routes(RouteTable routes) {
  //   routes.get("/story/{name}", "text/plain; charset=utf-8", this::story);
  //   routes.get("/story/items", this::items);
  //   routes.getFile("/film", "video/mp4", this::film);
  //   routes.post("/story", withContent(this::add));
  // }
  private MethodSpec routes() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(RuntimeTypes.ROUTES)
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .addParameter(RuntimeTypes.ROUTE_TABLE, "routes");
    List<Code> statements = new ArrayList<>();
    for (Named each : endpoints) {
      for (RouteModel route : each.endpoint().routes()) {
        statements.add(route(route, each).statement());
      }
    }
    return method.addCode(Code.join("", statements).block()).build();
  }

  // routes.get("/story/{name}", "text/plain; charset=utf-8", this::story)
  private static Code route(RouteModel route, Named named) {
    EndpointModel endpoint = named.endpoint();
    Code method = Code.of("this::$L", named.name());
    return Code.of(
        "routes.$L($S,$W$L$L)",
        endpoint.result().answer().isFile()
            ? RuntimeTypes.fileRouteMethod(route.verb())
            : RuntimeTypes.routeMethod(route.verb()),
        route.path().text(),
        mediaType(endpoint.result()),
        endpoint.takesContent(route.verb())
            ? Code.of("$T.$L($L)", RuntimeTypes.ENDPOINT, RuntimeTypes.WITH_CONTENT, method)
            : method);
  }

  // "text/plain; charset=utf-8",
  private static Code mediaType(ResultModel result) {
    return result.contentType().map(type -> Code.of("$S,$W", type)).orElse(Code.of(""));
  }
}
