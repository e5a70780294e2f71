package dev.freshet.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.freshet.processor.model.EndpointModel;
import dev.freshet.processor.model.MethodModel;
import dev.freshet.processor.model.ParameterModel;
import java.util.List;
import java.util.Locale;

/**
 * The names of the methods of a handler: those of the service, and for overloads their parameter
 * types in addition, such as {@code storyStringInt}.
 */
final class EndpointNames {
  private final List<MethodModel> methods;
  private final NameAllocator names = new NameAllocator();

  EndpointNames(List<EndpointModel> endpoints) {
    this.methods = endpoints.stream().map(EndpointModel::method).toList();
    methods.stream().filter(each -> plain(each).equals(each.name())).forEach(this::allocate);
    methods.stream().filter(each -> !plain(each).equals(each.name())).forEach(this::allocate);
  }

  /** The name of the method that serves an endpoint. */
  String of(EndpointModel endpoint) {
    return names.get(endpoint.method());
  }

  private void allocate(MethodModel method) {
    names.newName(plain(method), method);
  }

  private String plain(MethodModel method) {
    boolean isOverloaded =
        methods.stream().filter(each -> each.name().equals(method.name())).count() > 1;
    if (!isOverloaded) {
      return method.name();
    }
    StringBuilder name = new StringBuilder(method.name());
    method.parameters().stream()
        .map(ParameterModel::type)
        .map(EndpointNames::text)
        .forEach(name::append);
    return name.toString();
  }

  private static String text(TypeName type) {
    if (type instanceof ParameterizedTypeName generic) {
      StringBuilder text = new StringBuilder(generic.rawType().simpleName());
      generic.typeArguments().stream().map(EndpointNames::text).forEach(text::append);
      return text.toString();
    }
    if (type instanceof ArrayTypeName array) {
      return text(array.componentType()) + "Array";
    }
    if (type instanceof WildcardTypeName wildcard) {
      return text(wildcard.upperBounds().get(0));
    }
    if (type instanceof ClassName name) {
      return name.simpleName();
    }
    String primitive = type.toString();
    return primitive.substring(0, 1).toUpperCase(Locale.ROOT) + primitive.substring(1);
  }
}
