package dev.freshet.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A type with endpoints, and the handler that is to serve them.
 *
 * @param type the author's type
 * @param ancestry where it is declared, and of what it is a subtype
 * @param handler the class to be written
 * @param traits what else of the type shows in its handler
 * @param endpoints its endpoints in source order, inherited ones last
 */
public record ServiceModel(
    ClassName type,
    Ancestry ancestry,
    ClassName handler,
    Traits traits,
    List<EndpointModel> endpoints) {

  public ServiceModel {
    endpoints = List.copyOf(endpoints);
  }

  /** True iff at least one endpoint is called on an instance. */
  public boolean needsInstance() {
    return endpoints.stream().anyMatch(endpoint -> !endpoint.method().isStatic());
  }

  /** The type as messages show it. */
  public String name() {
    return String.join(".", type.simpleNames());
  }

  /** True iff one of the two stands for the other one, as the class for its interface. */
  public boolean isKinOf(ServiceModel other) {
    return ancestry.supertypes.contains(other.type) || other.ancestry.supertypes.contains(type);
  }

  /**
   * Where a service comes from.
   *
   * @param site its declaration
   * @param supertypes what it is a subtype of, itself included
   */
  public record Ancestry(Site site, List<ClassName> supertypes) {

    public Ancestry {
      supertypes = List.copyOf(supertypes);
    }
  }

  /**
   * What of a service and its surroundings shows in its handler.
   *
   * @param isPublic true iff the type is seen outside of its package
   * @param isDeprecated true iff it is deprecated, and with it whatever names it
   * @param seesGenerated true iff its module reads {@code java.compiler}, the home of {@code
   *     Generated}
   * @param hidesJavaLang true iff a type in its package has the name of one in {@code java.lang}
   *     that the handler may need
   */
  public record Traits(
      boolean isPublic, boolean isDeprecated, boolean seesGenerated, boolean hidesJavaLang) {}
}
