package dev.freshet.processor.read;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** What the handler of a service can name and call. */
final class Access {
  private final ServiceScope scope;

  Access(ServiceScope scope) {
    this.scope = scope;
  }

  /** True iff the handler can name a type, and with it all that is in its name. */
  boolean isNameable(TypeMirror type) {
    if (type instanceof DeclaredType declared) {
      return isNameable(declared.asElement())
          && declared.getTypeArguments().stream().allMatch(this::isNameable);
    }
    if (type instanceof WildcardType wildcard) {
      return wildcard.getExtendsBound() == null || isNameable(wildcard.getExtendsBound());
    }
    return !(type instanceof ArrayType array) || isNameable(array.getComponentType());
  }

  /** True iff the handler can name the type that an element declares. */
  boolean isNameable(Element type) {
    return Nesting.types(type).stream().allMatch(this::isSeen);
  }

  /** True iff an element is not hidden by a modifier of its own. */
  boolean isSeen(Element element) {
    Set<Modifier> modifiers = element.getModifiers();
    boolean isPrivate = modifiers.contains(Modifier.PRIVATE);
    return modifiers.contains(Modifier.PUBLIC) || (!isPrivate && scope.sharesPackageWith(element));
  }
}
