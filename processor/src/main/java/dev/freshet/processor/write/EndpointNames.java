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
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The names of the methods of a handler: those of the service, and for overloads their parameter
 * types in addition, such as {@code storyStringInt}.
 */
final class EndpointNames {
  private final List<MethodModel> methods;
  private final NameAllocator names = new NameAllocator();

  private EndpointNames(List<EndpointModel> endpoints) {
    this.methods = endpoints.stream().map(EndpointModel::method).toList();
  }

  /** An endpoint, and the name of the method that serves it. */
  record Named(EndpointModel endpoint, String name) {}

  /** The endpoints with their names; overloads give way to what is called so already. */
  static List<Named> of(List<EndpointModel> endpoints) {
    EndpointNames names = new EndpointNames(endpoints);
    List<String> plain = names.methods.stream().map(names::plain).toList();
    names.allocate(plain, index -> plain.get(index).equals(names.methods.get(index).name()));
    names.allocate(plain, index -> !plain.get(index).equals(names.methods.get(index).name()));
    return IntStream.range(0, plain.size())
        .mapToObj(index -> new Named(endpoints.get(index), names.names.get(index)))
        .toList();
  }

  private void allocate(List<String> plain, IntPredicate isMeant) {
    IntStream.range(0, plain.size())
        .filter(isMeant)
        .forEach(index -> names.newName(plain.get(index), index));
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
