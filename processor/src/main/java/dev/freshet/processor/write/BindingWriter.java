package dev.freshet.processor.write;

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
  Code write(ParameterModel parameter) {
    Code value =
        parameter.origin() instanceof Named named
            ? value(named)
            : Code.of("$L()", RuntimeTypes.requestMethod(((Content) parameter.origin()).form()));
    return Code.of(
        "$T $L =$W$L.$L",
        QualifiedTypes.of(parameter.type()),
        locals.get(parameter.name()),
        request,
        value);
  }

  // query("limit").or("10").asInt()
  // query("since").optional(p -> p.as(LocalDate::parse, "a date such as 2026-11-22"))
  private Code value(Named named) {
    Code fallback = named.fallback().map(text -> Code.of(".or($S)", text)).orElse(Code.of(""));
    return Code.of(
        "$L($S)$L.$L",
        RuntimeTypes.requestMethod(named.place()),
        named.name(),
        fallback,
        named.amount() == Amount.ONE
            ? converted(named.conversion())
            : Code.of(
                "$L($L)",
                RuntimeTypes.parameterMethod(named.amount()),
                conversion(named.conversion())));
  }

  // asInt()
  // as(UUID::fromString, "a UUID")
  private static Code converted(Conversion conversion) {
    if (conversion instanceof Own own) {
      return Code.of("as($T::$L,$W$S)", QualifiedTypes.of(own.type()), own.function(), own.rule());
    }
    return Code.of("$L()", RuntimeTypes.parameterMethod((Standard) conversion));
  }

  // Parameter::asInt
  // p -> p.as(UUID::fromString, "a UUID")
  private Code conversion(Conversion conversion) {
    if (conversion instanceof Standard standard) {
      return Code.of("$T::$L", RuntimeTypes.PARAMETER, RuntimeTypes.parameterMethod(standard));
    }
    String parameter = locals.get(RuntimeTypes.PARAMETER);
    return Code.of("$L -> $L.$L", parameter, parameter, converted(conversion));
  }
}
