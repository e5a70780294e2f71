package dev.freshet.processor.read;

import dev.freshet.processor.model.Answer;
import dev.freshet.processor.model.Answer.Items;
import dev.freshet.processor.model.Answer.Single;
import dev.freshet.processor.model.Answer.Source;
import dev.freshet.processor.model.Answer.Streamed;
import dev.freshet.processor.model.Answer.Wrapped;
import dev.freshet.processor.model.Answer.Wrapper;
import dev.freshet.processor.report.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads what a method returns: what it is inside of, and then a source of items or a whole. */
final class AnswerReader {
  private static final String TEXT = "java.lang.CharSequence";
  private static final String BUFFER = "java.nio.ByteBuffer";
  private static final String FILE = "java.nio.file.Path";

  private final ResultScope scope;
  private final ItemReader items;
  private final List<Wrapper> wrappers = new ArrayList<>();

  AnswerReader(ResultScope scope) {
    this.scope = scope;
    this.items = new ItemReader(scope.language());
  }

  /**
   * The answer; or nothing, and the fault.
   *
   * @param streaming the annotation that says that items are streamed, as it is shown; empty if
   *     there is none
   */
  Optional<Answer> read(Optional<String> streaming) {
    TypeMirror inside = unwrap(scope.returned());
    if (isFile(inside)) { // before the sources: a Path is an Iterable of its parts, too
      return Optional.of(wrapped(Single.FILE));
    }
    Optional<Answer> answer =
        streaming.isPresent() ? streamed(inside, streaming.get()) : single(inside);
    return answer.map(this::wrapped);
  }

  private Answer wrapped(Answer inside) {
    Answer answer = inside;
    for (int i = wrappers.size() - 1; i >= 0; i--) {
      answer = new Wrapped(wrappers.get(i), answer);
    }
    return answer;
  }

  private TypeMirror unwrap(TypeMirror type) {
    Supertypes supertypes = bounded(type);
    if (!sources(supertypes).isEmpty() || isWhole(type) || isFile(type)) {
      return type;
    }
    for (Wrapper wrapper : Wrapper.values()) {
      Optional<DeclaredType> found = supertypes.find(nameOf(wrapper));
      if (found.isPresent() && !found.get().getTypeArguments().isEmpty()) {
        wrappers.add(wrapper);
        return unwrap(found.get().getTypeArguments().get(0));
      }
    }
    return type;
  }

  private Optional<Answer> streamed(TypeMirror type, String annotation) {
    Supertypes supertypes = bounded(type);
    List<Source> sources = sources(supertypes);
    if (sources.isEmpty()) {
      Problem problem =
          isWhole(type) || isNothing(type)
              ? Problem.STREAMING_NEEDLESS
              : Problem.RETURN_TYPE_UNSUPPORTED;
      scope.add(problem, annotation);
      return Optional.empty();
    }
    Source source = sources.get(0);
    if (source.isOfBytes()) {
      return Optional.of(new Streamed(source, Items.BYTES, sources.size() > 1));
    }
    Optional<TypeMirror> item = ItemReader.itemType(supertypes, nameOf(source));
    Optional<Items> known = item.map(items::read).orElse(Optional.of(Items.UNDECLARED));
    if (known.isEmpty()) {
      scope.add(Problem.ITEM_TYPE_UNSUPPORTED, TypeText.of(item.orElseThrow()));
    }
    return known.map(each -> new Streamed(source, each, sources.size() > 1));
  }

  private Optional<Answer> single(TypeMirror type) {
    if (isWhole(type)) {
      return Optional.of(Single.WHOLE);
    }
    if (isNothing(type)) {
      return Optional.of(Single.NOTHING);
    }
    boolean isSource = !sources(bounded(type)).isEmpty();
    scope.add(isSource ? Problem.STREAMING_MISSING : Problem.ANSWER_TYPE_UNSUPPORTED);
    return Optional.empty();
  }

  private Supertypes bounded(TypeMirror type) {
    return scope.language().supertypes(items.bounded(type));
  }

  private static List<Source> sources(Supertypes supertypes) {
    return Arrays.stream(Source.values())
        .filter(each -> supertypes.contains(nameOf(each)))
        .toList();
  }

  private boolean isWhole(TypeMirror type) {
    Supertypes supertypes = scope.language().supertypes(type);
    return TypeText.qualified(type).equals("byte[]")
        || supertypes.contains(TEXT)
        || supertypes.contains(BUFFER);
  }

  private boolean isFile(TypeMirror type) {
    return scope.language().supertypes(type).contains(FILE);
  }

  private static boolean isNothing(TypeMirror type) {
    return type.getKind() == TypeKind.VOID || TypeText.qualified(type).equals("java.lang.Void");
  }

  private static String nameOf(Wrapper wrapper) {
    return switch (wrapper) {
      case RESPONSE -> "dev.freshet.Response";
      case LATER -> "java.util.concurrent.CompletionStage";
      case OPTIONAL -> "java.util.Optional";
    };
  }

  private static String nameOf(Source source) {
    return switch (source) {
      case FLOW_PUBLISHER -> "java.util.concurrent.Flow.Publisher";
      case REACTIVE_PUBLISHER -> "org.reactivestreams.Publisher";
      case ITERABLE -> "java.lang.Iterable";
      case ITERATOR -> "java.util.Iterator";
      case STREAM -> "java.util.stream.Stream";
      case GENERATOR -> "dev.freshet.Generator";
      case INPUT_STREAM -> "java.io.InputStream";
      case CHANNEL -> "java.nio.channels.ReadableByteChannel";
    };
  }
}
