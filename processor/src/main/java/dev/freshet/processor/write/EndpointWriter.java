package dev.freshet.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.freshet.processor.model.Conversion;
import dev.freshet.processor.model.EndpointModel;
import dev.freshet.processor.model.MethodModel;
import dev.freshet.processor.model.Origin;
import dev.freshet.processor.model.ParameterModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the method of a handler that serves one endpoint. */
final class EndpointWriter {
  private final ClassName service;
  private final EndpointModel endpoint;
  private final String name;
  private final MethodModel method;
  private final String request;
  private final List<String> kept = new ArrayList<>();
  private final NameAllocator locals = new NameAllocator();

  EndpointWriter(ClassName service, EndpointModel endpoint, String name) {
    this.service = service;
    this.endpoint = endpoint;
    this.name = name;
    this.method = endpoint.method();
    allocateLocals();
    this.request = locals.get(RuntimeTypes.REQUEST);
  }

  /**
   * The author's parameters keep their names, and ours gives way to them. Only a parameter that has
   * the name of a type would hide it.
   */
  private void allocateLocals() {
    keepVisible(RuntimeTypes.BODY);
    keepVisible(RuntimeTypes.PARAMETER);
    if (method.isStatic()) {
      keepVisible(service);
    }
    boundParameters().flatMap(EndpointWriter::ownConversion).forEach(this::keepVisible);
    boundParameters().forEach(each -> locals.newName(each.name(), each.name()));
    locals.newName("request", RuntimeTypes.REQUEST);
    locals.newName("p", RuntimeTypes.PARAMETER);
  }

  private void keepVisible(ClassName type) {
    String name = type.topLevelClassName().simpleName();
    if (!kept.contains(name)) {
      kept.add(name);
      locals.newName(name, "type " + name); // no parameter has such a tag
    }
  }

  // /** {@code GET /story/{name}}, see {@link StoryService#story(String, int)}. */
  // private Body story(Request request) throws IOException {
  //   String name = request.path("name").asText();
  //   return Body.text(service.story(name));
  // }
  MethodSpec write() {
    MethodSpec.Builder code =
        MethodSpec.methodBuilder(name)
            .addJavadoc(javadoc().block())
            .addModifiers(Modifier.PRIVATE)
            .returns(RuntimeTypes.BODY)
            .addParameter(RuntimeTypes.REQUEST, request)
            .addExceptions(method.thrown().stream().map(QualifiedTypes::of).toList());
    if (method.isDeprecated()) {
      code.addAnnotation(Deprecated.class);
    }
    return code.addCode(Code.join("", statements()).block()).build();
  }

  // String name = request.path("name").asText();
  // return Body.text(service.story(name));
  private List<Code> statements() {
    BindingWriter binding = new BindingWriter(locals);
    List<Code> statements = new ArrayList<>();
    boundParameters().forEach(each -> statements.add(binding.write(each)));
    if (method.parameters().stream().anyMatch(ParameterModel::mayBeAtFault)) {
      statements.add(Code.of("$L.requireValid()", request));
    }
    statements.addAll(new AnswerWriter(locals).write(endpoint.result().answer(), call()));
    return statements.stream().map(Code::statement).toList();
  }

  // {@code GET /story/{name}}, see {@link StoryService#story(String, int)}.
  private Code javadoc() {
    List<Code> types =
        method.parameters().stream()
            .map(each -> Code.of("$T", QualifiedTypes.of(raw(each.type()))))
            .toList();
    String routes =
        endpoint.routes().stream()
            .map(route -> "{@code " + route.text() + "}")
            .collect(Collectors.joining(", "));
    return Code.of(
        "$L, see {@link $T#$L($L)}.\n",
        routes,
        QualifiedTypes.of(service),
        method.name(),
        Code.join(", ", types));
  }

  // service.story(name, limit)
  // StoryService.story(name, limit)
  private Code call() {
    List<String> arguments =
        method.parameters().stream()
            .map(each -> isBound(each) ? locals.get(each.name()) : request)
            .toList();
    boolean isHidden = arguments.contains("service");
    Code receiver =
        method.isStatic()
            ? Code.of("$T", QualifiedTypes.of(service))
            : Code.of(isHidden ? "this.service" : "service");
    return Code.of(
        "$L.$L($L)",
        receiver,
        method.name(),
        Code.join(",$W", arguments.stream().map(each -> Code.of("$L", each)).toList()));
  }

  private static TypeName raw(TypeName type) {
    return type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
  }

  /** The parameters with a value of their own; the others take the request. */
  private Stream<ParameterModel> boundParameters() {
    return method.parameters().stream().filter(EndpointWriter::isBound);
  }

  private static Stream<ClassName> ownConversion(ParameterModel parameter) {
    return parameter.origin() instanceof Origin.Named named
            && named.conversion() instanceof Conversion.Own own
            && own.type() instanceof ClassName type
        ? Stream.of(type)
        : Stream.empty();
  }

  private static boolean isBound(ParameterModel parameter) {
    return !(parameter.origin() instanceof Origin.Itself);
  }
}
