package dev.freshet.processor.read;

import com.palantir.javapoet.ClassName;
import dev.freshet.processor.model.EndpointModel;
import dev.freshet.processor.model.ServiceModel.Traits;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;

/** Reads what of a service and its surroundings shows in its handler. */
final class TraitsReader {
  private static final String GENERATED = "javax.annotation.processing.Generated";
  private static final String JAVA_LANG = "java.lang";

  /** What a handler names of {@code java.lang}, besides exceptions. */
  private static final List<String> NAMED =
      List.of(
          "Boolean", "CharSequence", "Double", "Integer", "Iterable", "Long", "Override", "String");

  private final ServiceScope scope;
  private final ModuleElement module;

  private TraitsReader(ServiceScope scope) {
    this.scope = scope;
    this.module = scope.elements().getModuleOf(scope.service());
  }

  static Traits read(ServiceScope scope, List<EndpointModel> endpoints) {
    TraitsReader reader = new TraitsReader(scope);
    return new Traits(
        Nesting.types(scope.service()).stream()
            .allMatch(each -> each.getModifiers().contains(Modifier.PUBLIC)),
        Nesting.types(scope.service()).stream().anyMatch(scope.elements()::isDeprecated),
        reader.isThere(GENERATED),
        Stream.concat(NAMED.stream(), exceptions(endpoints)).anyMatch(reader::isHidden));
  }

  /** The simple names of the exceptions in {@code java.lang} that a handler repeats. */
  private static Stream<String> exceptions(List<EndpointModel> endpoints) {
    return endpoints.stream()
        .flatMap(endpoint -> endpoint.method().thrown().stream())
        .filter(thrown -> thrown instanceof ClassName name && name.packageName().equals(JAVA_LANG))
        .map(thrown -> ((ClassName) thrown).simpleName());
  }

  /** True iff the package of the service has a type of that name. */
  private boolean isHidden(String simpleName) {
    TypeElement service = scope.service();
    return isThere(ClassName.get(service).packageName() + "." + simpleName);
  }

  private boolean isThere(String name) {
    return scope.elements().getTypeElement(module, name) != null;
  }
}
