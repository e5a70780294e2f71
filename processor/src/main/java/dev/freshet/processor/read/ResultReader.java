package dev.freshet.processor.read;

import dev.freshet.processor.model.MediaType;
import dev.freshet.processor.model.ResultModel;
import dev.freshet.processor.model.ResultModel.Items;
import dev.freshet.processor.model.ResultModel.Source;
import dev.freshet.processor.model.Signature;
import dev.freshet.processor.model.Site;
import dev.freshet.processor.report.Faults;
import dev.freshet.processor.report.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** Reads what a method returns: a source, and what is known of its items. */
final class ResultReader {
  private static final String TEXT = "java.lang.CharSequence";
  private static final String BUFFER = "java.nio.ByteBuffer";
  private static final String NETTY_BUFFER = "io.netty.buffer.ByteBuf";

  private final Types types;
  private final Faults faults;

  ResultReader(Types types, Faults faults) {
    this.types = types;
    this.faults = faults;
  }

  /** The result; or nothing, and the fault. */
  Optional<ResultModel> read(
      TypeMirror returned, Optional<MediaType> mediaType, Signature signature, Site site) {
    Supertypes supertypes = Supertypes.of(bounded(returned), types);
    List<Source> sources =
        Arrays.stream(Source.values()).filter(each -> supertypes.contains(nameOf(each))).toList();
    if (sources.isEmpty()) {
      faults.add(Problem.RETURN_TYPE_UNSUPPORTED, site, signature.brief(), TypeText.of(returned));
      return Optional.empty();
    }
    Source source = sources.get(0);
    Optional<TypeMirror> item = itemType(supertypes.find(nameOf(source)).orElseThrow());
    Optional<Items> items = item.isEmpty() ? Optional.of(Items.UNDECLARED) : itemsOf(item.get());
    if (items.isEmpty()) {
      faults.add(
          Problem.ITEM_TYPE_UNSUPPORTED,
          site,
          signature.brief(),
          TypeText.of(returned),
          TypeText.of(item.orElseThrow()));
    }
    return items.map(each -> new ResultModel(source, each, sources.size() > 1, mediaType));
  }

  private static String nameOf(Source source) {
    return switch (source) {
      case FLOW_PUBLISHER -> "java.util.concurrent.Flow.Publisher";
      case REACTIVE_PUBLISHER -> "org.reactivestreams.Publisher";
      case ITERABLE -> "java.lang.Iterable";
    };
  }

  /**
   * The type with a bound in the place of each wildcard, so that the bounds of its declaration
   * count even where the author leaves them to a {@code ?}. It is what {@code Types.capture} is
   * for, which ecj does not have.
   */
  private TypeMirror bounded(TypeMirror type) {
    if (!(type instanceof DeclaredType declared) || declared.getTypeArguments().isEmpty()) {
      return type;
    }
    TypeElement element = (TypeElement) declared.asElement();
    List<TypeMirror> bounds = new ArrayList<>();
    for (int i = 0; i < declared.getTypeArguments().size(); i++) {
      TypeMirror argument = bound(declared.getTypeArguments().get(i));
      boolean isSaid = argument.getKind() != TypeKind.WILDCARD && !isObject(argument);
      TypeMirror declaredBound = types.erasure(element.getTypeParameters().get(i).asType());
      bounds.add(isSaid ? argument : declaredBound);
    }
    return types.getDeclaredType(element, bounds.toArray(TypeMirror[]::new));
  }

  private static TypeMirror bound(TypeMirror type) {
    return type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
        ? wildcard.getExtendsBound()
        : type;
  }

  /** The type argument of a source; empty for a raw source. */
  private static Optional<TypeMirror> itemType(DeclaredType source) {
    return source.getTypeArguments().stream().<TypeMirror>map(each -> each).findFirst();
  }

  private Optional<Items> itemsOf(TypeMirror item) {
    if (item instanceof ArrayType array) {
      boolean isBytes = array.getComponentType().getKind() == TypeKind.BYTE;
      return isBytes ? Optional.of(Items.BYTES) : Optional.empty();
    }
    if (isObject(item)) {
      return Optional.of(Items.UNDECLARED);
    }
    Supertypes supertypes = Supertypes.of(item, types);
    if (supertypes.contains(TEXT)) {
      return Optional.of(Items.TEXT);
    }
    boolean isBytes = supertypes.contains(BUFFER) || supertypes.contains(NETTY_BUFFER);
    return isBytes ? Optional.of(Items.BYTES) : Optional.empty();
  }

  private static boolean isObject(TypeMirror type) {
    return type.toString().equals("java.lang.Object");
  }
}
