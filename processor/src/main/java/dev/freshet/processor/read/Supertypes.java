package dev.freshet.processor.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** A type and all that it is a subtype of, found by name, so that a name may be unknown here. */
final class Supertypes {
  private final Map<String, DeclaredType> byName = new LinkedHashMap<>();
  private boolean isComplete = true;

  private Supertypes() {}

  /** The declared types among a type and its supertypes, the type itself first. */
  static Supertypes of(TypeMirror type, Types types) {
    Supertypes supertypes = new Supertypes();
    supertypes.add(type, types);
    return supertypes;
  }

  /** The supertype of that qualified name, its type arguments resolved. */
  Optional<DeclaredType> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  boolean contains(String name) {
    return byName.containsKey(name);
  }

  List<DeclaredType> all() {
    return List.copyOf(byName.values());
  }

  /**
   * True iff none of them is missing, nor a type argument, as a type is that another processor has
   * yet to write.
   */
  boolean isComplete() {
    return isComplete;
  }

  private void add(TypeMirror type, Types types) {
    if (type.getKind() == TypeKind.ERROR) {
      isComplete = false;
      return;
    }
    if (type instanceof DeclaredType declared) {
      String name = ((TypeElement) declared.asElement()).getQualifiedName().toString();
      if (byName.putIfAbsent(name, declared) != null) {
        return;
      }
      isComplete &=
          declared.getTypeArguments().stream()
              .noneMatch(argument -> argument.getKind() == TypeKind.ERROR);
    }
    if (!type.getKind().isPrimitive() && type.getKind() != TypeKind.VOID) {
      types.directSupertypes(type).forEach(each -> add(each, types));
    }
  }
}
