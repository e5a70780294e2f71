package dev.freshet.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;

/**
 * The author's types as a handler can name them: where their simple name is that of a type which
 * the handler inherits, they are qualified. JavaPoet, which does not see what is inherited, would
 * not do so within a package.
 */
final class QualifiedTypes {
  private QualifiedTypes() {}

  static TypeName of(TypeName type) {
    if (type instanceof ClassName name) {
      return of(name);
    }
    if (type instanceof ParameterizedTypeName generic) {
      return ParameterizedTypeName.get(
          of(generic.rawType()),
          generic.typeArguments().stream().map(QualifiedTypes::of).toArray(TypeName[]::new));
    }
    if (type instanceof ArrayTypeName array) {
      return ArrayTypeName.of(of(array.componentType()));
    }
    return type instanceof WildcardTypeName wildcard ? of(wildcard) : type;
  }

  private static TypeName of(WildcardTypeName wildcard) {
    return wildcard.lowerBounds().isEmpty()
        ? WildcardTypeName.subtypeOf(of(wildcard.upperBounds().get(0)))
        : WildcardTypeName.supertypeOf(of(wildcard.lowerBounds().get(0)));
  }

  private static ClassName of(ClassName type) {
    List<String> names = type.simpleNames();
    return names.get(0).equals(RuntimeTypes.INHERITED) && !type.packageName().isEmpty()
        ? ClassName.get("", type.canonicalName())
        : type;
  }
}
