package dev.freshet.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.freshet.processor.model.Answer;
import dev.freshet.processor.model.Answer.Items;
import dev.freshet.processor.model.Answer.Single;
import dev.freshet.processor.model.Answer.Streamed;
import dev.freshet.processor.model.Answer.Wrapped;
import java.util.List;

/** Writes how a body is made of what a service method returns. */
final class AnswerWriter {
  private final NameAllocator locals;

  /**
   * A writer for one method.
   *
   * @param locals the names that the method has taken
   */
  AnswerWriter(NameAllocator locals) {
    this.locals = locals;
  }

  // service.remove(id)
  // return Body.empty()
  //
  // return Body.text(service.story(name, limit))
  List<Code> write(Answer answer, Code call) {
    Code result = Code.of("return $L", body(answer, call));
    return answer == Single.NOTHING ? List.of(call, result) : List.of(result);
  }

  // Body.text(story)
  // Body.bytes((Flow.Publisher<?>) image)
  // Body.optional(note, Body::whole)
  private Code body(Answer answer, Code value) {
    if (answer instanceof Wrapped wrapped) {
      return Code.of(
          "$T.$L($L,$W$L)",
          RuntimeTypes.BODY,
          RuntimeTypes.bodyMethod(wrapped.wrapper()),
          value,
          function(wrapped.inside()));
    }
    if (answer instanceof Streamed streamed) {
      Code cast = streamed.isAmbiguous() ? Code.of("($T) ", sourceType(streamed)) : Code.of("");
      return Code.of(
          "$T.$L($L$L)", RuntimeTypes.BODY, RuntimeTypes.bodyMethod(streamed.type()), cast, value);
    }
    return answer == Single.NOTHING
        ? Code.of("$T.empty()", RuntimeTypes.BODY)
        : Code.of("$T.$L($L)", RuntimeTypes.BODY, RuntimeTypes.bodyMethod(answer), value);
  }

  // Body::whole
  // response -> Body.response(response, Body::whole)
  private Code function(Answer answer) {
    if (answer == Single.WHOLE || answer == Single.FILE) {
      return Code.of("$T::$L", RuntimeTypes.BODY, RuntimeTypes.bodyMethod(answer));
    }
    if (answer instanceof Streamed streamed && !streamed.isAmbiguous()) {
      return Code.of("$T::$L", RuntimeTypes.BODY, RuntimeTypes.bodyMethod(streamed.type()));
    }
    String value = locals.newName(nameOf(answer));
    return Code.of("$L -> $L", value, body(answer, Code.of("$L", value)));
  }

  private static String nameOf(Answer answer) {
    if (answer instanceof Wrapped wrapped) {
      return switch (wrapped.wrapper()) {
        case RESPONSE -> "response";
        case LATER -> "stage";
        case OPTIONAL -> "optional";
      };
    }
    return answer == Single.NOTHING ? "nothing" : "items";
  }

  // Flow.Publisher<? extends CharSequence>
  private static TypeName sourceType(Streamed streamed) {
    if (streamed.source().isOfBytes()) {
      return RuntimeTypes.type(streamed.source());
    }
    TypeName item =
        streamed.type() == Items.TEXT ? ClassName.get(CharSequence.class) : ClassName.OBJECT;
    return ParameterizedTypeName.get(
        RuntimeTypes.type(streamed.source()), WildcardTypeName.subtypeOf(item));
  }
}
