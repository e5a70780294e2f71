package dev.freshet.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.freshet.processor.model.EndpointModel;
import dev.freshet.processor.model.MethodModel;
import dev.freshet.processor.model.ParameterModel;
import dev.freshet.processor.model.ParameterModel.Absence;
import dev.freshet.processor.model.ResultModel;
import dev.freshet.processor.model.ResultModel.Items;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the method of a handler that serves one endpoint. */
final class EndpointWriter {
  private final ClassName service;
  private final EndpointModel endpoint;
  private final String name;
  private final MethodModel method;
  private final NameAllocator locals = new NameAllocator();

  EndpointWriter(ClassName service, EndpointModel endpoint, String name) {
    this.service = service;
    this.endpoint = endpoint;
    this.name = name;
    this.method = endpoint.method();
    allocateLocals();
  }

  /**
   * The author's parameters keep their names, and ours gives way to them. Only a parameter that has
   * the name of a type would hide it.
   */
  private void allocateLocals() {
    locals.newName(RuntimeTypes.BODY.simpleName());
    locals.newName(RuntimeTypes.PARAMETER.simpleName());
    if (method.isStatic()) {
      locals.newName(service.topLevelClassName().simpleName());
    }
    method.parameters().forEach(each -> locals.newName(each.name(), each));
    locals.newName("request", RuntimeTypes.REQUEST);
  }

  // /** {@code GET /story/{name}}, see {@link StoryService#story(String, int)}. */
  // private Body story(Request request) throws IOException {
  //   String name = request.path("name").asText();
  //   return Body.text(service.story(name));
  // }
  MethodSpec write() {
    MethodSpec.Builder code =
        MethodSpec.methodBuilder(name)
            .addJavadoc(javadoc())
            .addModifiers(Modifier.PRIVATE)
            .returns(RuntimeTypes.BODY)
            .addParameter(RuntimeTypes.REQUEST, request())
            .addExceptions(method.thrown());
    if (method.isDeprecated()) {
      code.addAnnotation(Deprecated.class);
    }
    method.parameters().forEach(each -> code.addStatement(binding(each)));
    if (method.parameters().stream().anyMatch(ParameterModel::mayBeAtFault)) {
      code.addStatement("$L.requireValid()", request());
    }
    return code.addStatement(answer()).build();
  }

  // {@code GET /story/{name}}, see {@link StoryService#story(String, int)}.
  private CodeBlock javadoc() {
    CodeBlock types =
        method.parameters().stream()
            .map(each -> CodeBlock.of("$T", raw(each.type())))
            .collect(CodeBlock.joining(", "));
    return CodeBlock.of(
        "{@code GET $L}, see {@link $T#$L($L)}.\n",
        endpoint.path().text(),
        service,
        method.name(),
        types);
  }

  // int limit = request.query("limit").or("10").asInt()
  private CodeBlock binding(ParameterModel parameter) {
    String conversion = RuntimeTypes.conversion(parameter.value());
    CodeBlock converted =
        parameter.absence() instanceof Absence.Fallback fallback
            ? CodeBlock.of(".or($S).$L()", fallback.text(), conversion)
            : parameter.absence() instanceof Absence.Empty
                ? CodeBlock.of(".optional($T::$L)", RuntimeTypes.PARAMETER, conversion)
                : CodeBlock.of(".$L()", conversion);
    return CodeBlock.of(
        "$T $L = $L.$L($S)$L",
        parameter.type(),
        locals.get(parameter),
        request(),
        RuntimeTypes.place(parameter.place()),
        parameter.name(),
        converted);
  }

  // return Body.text(service.story(name, limit))
  // return Body.bytes((Flow.Publisher<?>) service.image())
  private CodeBlock answer() {
    ResultModel result = endpoint.result();
    CodeBlock cast =
        result.isAmbiguous() ? CodeBlock.of("($T) ", sourceType(result)) : CodeBlock.of("");
    return CodeBlock.of(
        "return $T.$L($L$L)",
        RuntimeTypes.BODY,
        RuntimeTypes.bodyMethod(result.items()),
        cast,
        call());
  }

  // service.story(name, limit)
  // StoryService.story(name, limit)
  private CodeBlock call() {
    List<String> arguments = method.parameters().stream().map(locals::get).toList();
    boolean isHidden = arguments.contains("service");
    CodeBlock receiver =
        method.isStatic()
            ? CodeBlock.of("$T", service)
            : CodeBlock.of(isHidden ? "this.service" : "service");
    return CodeBlock.of(
        "$L.$L($L)",
        receiver,
        method.name(),
        arguments.stream().map(each -> CodeBlock.of("$L", each)).collect(CodeBlock.joining(",$W")));
  }

  // Flow.Publisher<? extends CharSequence>
  private static TypeName sourceType(ResultModel result) {
    TypeName item =
        result.items() == Items.TEXT ? ClassName.get(CharSequence.class) : ClassName.OBJECT;
    return ParameterizedTypeName.get(
        RuntimeTypes.type(result.source()), WildcardTypeName.subtypeOf(item));
  }

  private static TypeName raw(TypeName type) {
    return type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
  }

  private String request() {
    return locals.get(RuntimeTypes.REQUEST);
  }
}
