package dev.freshet.processor.read;

import dev.freshet.processor.model.Answer.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Reads what is known of the items of a source. */
final class ItemReader {
  private static final String TEXT = "java.lang.CharSequence";
  private static final String BUFFER = "java.nio.ByteBuffer";
  private static final String LIST = "java.util.List";
  private static final String NETTY_BUFFER = "io.netty.buffer.ByteBuf";

  private final Language language;

  ItemReader(Language language) {
    this.language = language;
  }

  /**
   * The type with a bound in the place of each wildcard, so that the bounds of its declaration
   * count even where the author leaves them to a {@code ?}. It is what {@code Types.capture} is
   * for, which ecj does not have.
   */
  TypeMirror bounded(TypeMirror type) {
    if (!(type instanceof DeclaredType declared) || declared.getTypeArguments().isEmpty()) {
      return type;
    }
    TypeElement element = (TypeElement) declared.asElement();
    List<TypeMirror> bounds = new ArrayList<>();
    for (int i = 0; i < declared.getTypeArguments().size(); i++) {
      TypeMirror argument = bound(declared.getTypeArguments().get(i));
      boolean isSaid = argument.getKind() != TypeKind.WILDCARD && !isObject(argument);
      TypeMirror declaredBound =
          language.types().erasure(element.getTypeParameters().get(i).asType());
      bounds.add(isSaid ? argument : declaredBound);
    }
    return bounds.equals(declared.getTypeArguments())
        ? type
        : language.types().getDeclaredType(element, bounds.toArray(TypeMirror[]::new));
  }

  private static TypeMirror bound(TypeMirror type) {
    return type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
        ? wildcard.getExtendsBound()
        : type;
  }

  /** The type argument that a type has for a source; empty if it leaves that open. */
  static Optional<TypeMirror> itemType(Supertypes type, String source) {
    return type.find(source).stream()
        .flatMap(each -> each.getTypeArguments().stream())
        .<TypeMirror>map(each -> each)
        .findFirst();
  }

  /** What items of a type are; empty if they cannot be streamed. */
  Optional<Items> read(TypeMirror item) {
    if (item instanceof ArrayType array) {
      boolean isBytes = array.getComponentType().getKind() == TypeKind.BYTE;
      return isBytes ? Optional.of(Items.BYTES) : Optional.empty();
    }
    if (isObject(item)) {
      return Optional.of(Items.UNDECLARED);
    }
    Supertypes supertypes = language.supertypes(item);
    if (supertypes.contains(TEXT)) {
      return Optional.of(Items.TEXT);
    }
    boolean isBytes =
        supertypes.contains(BUFFER)
            || supertypes.contains(NETTY_BUFFER)
            || supertypes.find(LIST).map(this::isOfBuffers).orElse(false);
    return isBytes ? Optional.of(Items.BYTES) : Optional.empty();
  }

  private boolean isOfBuffers(DeclaredType list) {
    return list.getTypeArguments().stream()
        .map(ItemReader::bound)
        .anyMatch(each -> language.supertypes(each).contains(BUFFER));
  }

  private static boolean isObject(TypeMirror type) {
    return type.toString().equals("java.lang.Object");
  }
}
