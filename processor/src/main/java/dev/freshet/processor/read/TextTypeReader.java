package dev.freshet.processor.read;

import com.palantir.javapoet.TypeName;
import dev.freshet.processor.model.Conversion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads how the text in a request becomes a value of a type. */
final class TextTypeReader {
  private static final int MOST_NAMES = 12;
  private static final List<String> TEXTS = List.of("java.lang.String", "java.lang.CharSequence");

  /** The static methods that convert, the one that is preferred first. */
  private static final List<String> FACTORIES = List.of("valueOf", "of", "parse", "fromString");

  /** Types that a text of a client is never made into, though it could be: files. */
  private static final List<String> REFUSED = List.of("java.io.File", "java.nio.file.Path");

  private final ServiceScope scope;
  private final Access access;

  TextTypeReader(ServiceScope scope) {
    this.scope = scope;
    this.access = new Access(scope);
  }

  /** How text becomes such a value; empty if it does not. */
  Optional<TextType> read(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return StandardTypes.find(TypeText.qualified(type));
    }
    TypeElement element = (TypeElement) declared.asElement();
    String name = element.getQualifiedName().toString();
    if (REFUSED.contains(name)) {
      return Optional.empty();
    }
    if (element.getKind() == ElementKind.ENUM) {
      return Optional.of(enumeration(element));
    }
    return StandardTypes.find(name).or(() -> KnownType.find(name)).or(() -> own(declared, element));
  }

  /** True iff the author can give a type a conversion of its own: it is not of the JDK. */
  static boolean mayHaveOwn(TypeMirror type) {
    return type instanceof DeclaredType && !TypeText.qualified(type).startsWith("java");
  }

  private TextType enumeration(TypeElement type) {
    List<String> names = KnownType.constants(type.getQualifiedName().toString());
    if (names.isEmpty()) {
      names =
          type.getEnclosedElements().stream()
              .filter(each -> each.getKind() == ElementKind.ENUM_CONSTANT)
              .map(each -> each.getSimpleName().toString())
              .toList();
    }
    return new TextType(conversion(type, "valueOf", alternatives(names)), names::contains, names);
  }

  /** Such as {@code RED, GREEN or BLUE}; of many only the first. */
  private static String alternatives(List<String> names) {
    if (names.isEmpty()) {
      return "one of no values at all";
    }
    boolean isLong = names.size() > MOST_NAMES;
    int last = isLong ? MOST_NAMES : names.size() - 1;
    String start = String.join(", ", names.subList(0, last));
    String end = isLong ? "one of " + (names.size() - last) + " others" : names.get(last);
    return start.isEmpty() ? end : start + " or " + end;
  }

  private Optional<TextType> own(DeclaredType type, TypeElement element) {
    List<ExecutableElement> methods = ElementFilter.methodsIn(element.getEnclosedElements());
    Stream<ExecutableElement> factories =
        FACTORIES.stream()
            .flatMap(
                name -> methods.stream().filter(each -> each.getSimpleName().contentEquals(name)))
            .filter(each -> isFactory(each, type));
    Stream<ExecutableElement> constructors =
        ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
            .filter(each -> isFree(element));
    return Stream.concat(factories, constructors)
        .filter(this::takesText)
        .findFirst()
        .map(each -> each.getKind() == ElementKind.CONSTRUCTOR ? "new" : "" + each.getSimpleName())
        .map(function -> conversion(element, function, "a valid " + element.getSimpleName()))
        .map(conversion -> new TextType(conversion, text -> true, List.of()));
  }

  private Conversion conversion(TypeElement type, String function, String rule) {
    TypeMirror raw = scope.types().erasure(type.asType());
    return new Conversion.Own(TypeName.get(raw), function, rule);
  }

  private boolean isFactory(ExecutableElement method, DeclaredType type) {
    return method.getModifiers().contains(Modifier.STATIC)
        && method.getTypeParameters().isEmpty()
        && scope.types().isAssignable(method.getReturnType(), type);
  }

  private boolean takesText(ExecutableElement function) {
    return access.isSeen(function)
        && !function.isVarArgs()
        && !scope.elements().isDeprecated(function)
        && function.getParameters().size() == 1
        && TEXTS.contains(TypeText.qualified(function.getParameters().get(0).asType()))
        && function.getThrownTypes().stream().allMatch(this::isCaught);
  }

  private boolean isCaught(TypeMirror thrown) {
    Supertypes supertypes = scope.supertypes(thrown);
    return supertypes.contains("java.lang.Exception") || supertypes.contains("java.lang.Error");
  }

  /** True iff an instance can be made, and without one of a class around it. */
  private static boolean isFree(Element type) {
    Set<Modifier> modifiers = type.getModifiers();
    boolean isNested = Nesting.around(type).getKind() != ElementKind.PACKAGE;
    return !modifiers.contains(Modifier.ABSTRACT)
        && (!isNested || modifiers.contains(Modifier.STATIC));
  }
}
