package dev.freshet.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import dev.freshet.processor.model.Conversion;
import dev.freshet.processor.model.Conversion.Own;
import dev.freshet.processor.model.Conversion.Standard;
import dev.freshet.processor.model.Origin.Amount;
import dev.freshet.processor.model.Origin.Content;
import dev.freshet.processor.model.Origin.Named;
import dev.freshet.processor.model.ParameterModel;

/** Writes how the parameters of one method get their values from the request. */
final class BindingWriter {
  private final NameAllocator locals;
  private final String request;

  /**
   * A writer for one method.
   *
   * @param locals the names that the method has taken, those of its parameters by their own
   */
  BindingWriter(NameAllocator locals) {
    this.locals = locals;
    this.request = locals.get(RuntimeTypes.REQUEST);
  }

  // int limit = request.query("limit").or("10").asInt()
  CodeBlock write(ParameterModel parameter) {
    CodeBlock value =
        parameter.origin() instanceof Named named
            ? value(named)
            : CodeBlock.of(
                "$L()", RuntimeTypes.requestMethod(((Content) parameter.origin()).form()));
    return CodeBlock.of(
        "$T $L =$W$L.$L",
        QualifiedTypes.of(parameter.type()),
        locals.get(parameter.name()),
        request,
        value);
  }

  // query("limit").or("10").asInt()
  // query("since").optional(p -> p.as(LocalDate::parse, "a date such as 2026-11-22"))
  private CodeBlock value(Named named) {
    CodeBlock fallback =
        named.fallback().map(text -> CodeBlock.of(".or($S)", text)).orElse(CodeBlock.of(""));
    return CodeBlock.of(
        "$L($S)$L.$L",
        RuntimeTypes.requestMethod(named.place()),
        named.name(),
        fallback,
        named.amount() == Amount.ONE
            ? converted(named.conversion())
            : CodeBlock.of(
                "$L($L)",
                RuntimeTypes.parameterMethod(named.amount()),
                conversion(named.conversion())));
  }

  // asInt()
  // as(UUID::fromString, "a UUID")
  private static CodeBlock converted(Conversion conversion) {
    if (conversion instanceof Own own) {
      return CodeBlock.of(
          "as($T::$L,$W$S)", QualifiedTypes.of(own.type()), own.function(), own.rule());
    }
    return CodeBlock.of("$L()", RuntimeTypes.parameterMethod((Standard) conversion));
  }

  // Parameter::asInt
  // p -> p.as(UUID::fromString, "a UUID")
  private CodeBlock conversion(Conversion conversion) {
    if (conversion instanceof Standard standard) {
      return CodeBlock.of("$T::$L", RuntimeTypes.PARAMETER, RuntimeTypes.parameterMethod(standard));
    }
    String parameter = locals.get(RuntimeTypes.PARAMETER);
    return CodeBlock.of("$L -> $L.$L", parameter, parameter, converted(conversion));
  }
}
