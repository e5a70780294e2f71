package dev.freshet.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Who serves the endpoints of a generic type. It cannot have a handler itself, so they go to the
 * nearest of its subtypes that are not generic any more.
 */
enum Inheritance {
  /** The type serves endpoints of a generic supertype. */
  HEIR,
  /** It does not. */
  NONE,
  /** A supertype is not there yet. */
  UNKNOWN;

  static Inheritance of(TypeElement type) {
    return type.getTypeParameters().isEmpty() ? above(type) : NONE;
  }

  /** True iff endpoints of a type are left to its subtypes. */
  static boolean leavesEndpoints(TypeElement type) {
    return !type.getTypeParameters().isEmpty() && type.getModifiers().contains(Modifier.ABSTRACT);
  }

  private static Inheritance above(TypeElement type) {
    List<TypeMirror> supertypes = new ArrayList<>(type.getInterfaces());
    supertypes.add(type.getSuperclass());
    Inheritance found = NONE;
    for (TypeMirror supertype : supertypes) {
      Inheritance each = by(supertype);
      if (each == HEIR) {
        return HEIR;
      }
      found = each == UNKNOWN ? UNKNOWN : found;
    }
    return found;
  }

  private static Inheritance by(TypeMirror supertype) {
    if (supertype.getKind() == TypeKind.ERROR) {
      return UNKNOWN;
    }
    if (!(supertype instanceof DeclaredType declared)) {
      return NONE;
    }
    TypeElement element = (TypeElement) declared.asElement();
    if (element.getTypeParameters().isEmpty()) {
      return NONE;
    }
    return declaresEndpoints(element) ? HEIR : above(element);
  }

  private static boolean declaresEndpoints(Element type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .anyMatch(EndpointMethods::isEndpoint);
  }
}
