package dev.freshet.processor.read;

import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What the compiler tells of types and elements. Answers that it takes long to find are remembered,
 * and hold for one round: in the next one there may be more types.
 */
final class Language {
  private final Types types;
  private final Elements elements;
  private final Map<String, Supertypes> supertypes = new TreeMap<>();
  private final Map<String, Boolean> there = new TreeMap<>();

  Language(Types types, Elements elements) {
    this.types = types;
    this.elements = elements;
  }

  Types types() {
    return types;
  }

  Elements elements() {
    return elements;
  }

  /** The declared types among a type and its supertypes, the type itself first. */
  Supertypes supertypes(TypeMirror type) {
    String name = plainName(type);
    return name.isEmpty()
        ? Supertypes.of(type, types)
        : supertypes.computeIfAbsent(name, each -> Supertypes.of(type, types));
  }

  /** The name by which a type is known, or nothing if the same name may mean another one. */
  private static String plainName(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
            && type instanceof DeclaredType declared
            && declared.getTypeArguments().isEmpty()
            && declared.getEnclosingType().getKind() == TypeKind.NONE
        ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
        : "";
  }

  /** True iff there is a type of a qualified name that a module sees. */
  boolean isThere(ModuleElement module, String name) {
    return there.computeIfAbsent(
        module.getQualifiedName() + "/" + name,
        each -> elements.getTypeElement(module, name) != null);
  }
}
