package dev.freshet.processor.read;

import dev.freshet.processor.model.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/** Types as a message shows them: simple names, no annotations. */
final class TypeText extends SimpleTypeVisitor14<String, Void> {
  private static final TypeText VISITOR = new TypeText();

  private TypeText() {}

  static String of(TypeMirror type) {
    return VISITOR.visit(type);
  }

  /** The qualified name of a type, without type arguments and annotations. */
  static String qualified(TypeMirror type) {
    if (type instanceof DeclaredType declared) {
      return ((TypeElement) declared.asElement()).getQualifiedName().toString();
    }
    return type instanceof ArrayType array ? qualified(array.getComponentType()) + "[]" : of(type);
  }

  /** A parameter such as {@code int limit}. */
  static String of(TypeMirror type, VariableElement parameter) {
    return of(type) + " " + parameter.getSimpleName();
  }

  /** A method with its parameters. */
  static Signature of(ExecutableElement method, ExecutableType type) {
    List<? extends VariableElement> parameters = method.getParameters();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      texts.add(of(type.getParameterTypes().get(i), parameters.get(i)));
    }
    if (method.isVarArgs()) {
      texts.add(texts.remove(texts.size() - 1).replaceFirst("\\[] ", "... "));
    }
    return new Signature(method.getSimpleName().toString(), texts);
  }

  @Override
  public String visitDeclared(DeclaredType type, Void unused) {
    String name = nested(type.asElement());
    if (type.getTypeArguments().isEmpty()) {
      return name;
    }
    return type.getTypeArguments().stream()
        .map(TypeText::of)
        .collect(Collectors.joining(", ", name + "<", ">"));
  }

  /** The name with those of the types around it, such as {@code Flow.Publisher}. */
  private static String nested(Element type) {
    return Nesting.types(type).stream()
        .map(each -> each.getSimpleName().toString())
        .reduce((inner, outer) -> outer + "." + inner)
        .orElseThrow();
  }

  @Override
  public String visitArray(ArrayType type, Void unused) {
    return of(type.getComponentType()) + "[]";
  }

  @Override
  public String visitTypeVariable(TypeVariable type, Void unused) {
    return type.asElement().getSimpleName().toString();
  }

  @Override
  public String visitWildcard(WildcardType type, Void unused) {
    if (type.getExtendsBound() != null) {
      return "? extends " + of(type.getExtendsBound());
    }
    return type.getSuperBound() == null ? "?" : "? super " + of(type.getSuperBound());
  }

  @Override
  protected String defaultAction(TypeMirror type, Void unused) {
    boolean isNamed = type.getKind().isPrimitive() || type.getKind() == TypeKind.VOID;
    return isNamed ? type.getKind().name().toLowerCase(Locale.ROOT) : type.toString();
  }
}
