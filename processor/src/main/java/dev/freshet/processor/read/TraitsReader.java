package dev.freshet.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.freshet.processor.model.EndpointModel;
import dev.freshet.processor.model.ParameterModel;
import dev.freshet.processor.model.ServiceModel.Traits;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;

/** Reads what of a service and its surroundings shows in its handler. */
final class TraitsReader {
  private static final String GENERATED = "javax.annotation.processing.Generated";
  private static final String JAVA_LANG = "java.lang";

  /** What a handler may name of {@code java.lang}, besides exceptions and parameters. */
  private static final List<String> NAMED =
      List.of("CharSequence", "Deprecated", "Iterable", "Override", "String");

  private final ServiceScope scope;
  private final ModuleElement module;
  private final String packageName;

  private TraitsReader(ServiceScope scope) {
    this.scope = scope;
    this.module = scope.elements().getModuleOf(scope.service());
    this.packageName = ClassName.get(scope.service()).packageName();
  }

  static Traits read(ServiceScope scope, List<EndpointModel> endpoints) {
    TraitsReader reader = new TraitsReader(scope);
    return new Traits(
        Nesting.types(scope.service()).stream()
            .allMatch(each -> each.getModifiers().contains(Modifier.PUBLIC)),
        Nesting.types(scope.service()).stream().anyMatch(scope.elements()::isDeprecated),
        reader.isThere(GENERATED),
        Stream.concat(NAMED.stream(), named(endpoints)).distinct().anyMatch(reader::isHidden));
  }

  /** The simple names of the exceptions and parameter types in {@code java.lang}. */
  private static Stream<String> named(List<EndpointModel> endpoints) {
    return endpoints.stream()
        .map(EndpointModel::method)
        .flatMap(method ->
            Stream.concat(
                method.thrown().stream(), method.parameters().stream().map(ParameterModel::type)))
        .flatMap(TraitsReader::within)
        .filter(name -> name.packageName().equals(JAVA_LANG))
        .map(name -> name.topLevelClassName().simpleName());
  }

  private static Stream<ClassName> within(TypeName type) {
    if (type instanceof ParameterizedTypeName generic) {
      return Stream.concat(
          Stream.of(generic.rawType()),
          generic.typeArguments().stream().flatMap(TraitsReader::within));
    }
    if (type instanceof WildcardTypeName wildcard) {
      return wildcard.upperBounds().stream().flatMap(TraitsReader::within);
    }
    return type instanceof ClassName name ? Stream.of(name) : Stream.empty();
  }

  /** True iff the package of the service has a type of that name. */
  private boolean isHidden(String simpleName) {
    return isThere(packageName + "." + simpleName);
  }

  private boolean isThere(String name) {
    return scope.language().isThere(module, name);
  }
}
