package dev.freshet.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A type with endpoints, and the handler that is to serve them.
 *
 * @param type the author's type
 * @param handler the class to be written
 * @param isPublic true iff the type, and with it the handler, is seen outside of its package
 * @param surroundings what its module and package change in the source of the handler
 * @param endpoints its endpoints in source order, inherited ones last
 */
public record ServiceModel(
    ClassName type,
    ClassName handler,
    boolean isPublic,
    Surroundings surroundings,
    List<EndpointModel> endpoints) {

  public ServiceModel {
    endpoints = List.copyOf(endpoints);
  }

  /** True iff at least one endpoint is called on an instance. */
  public boolean needsInstance() {
    return endpoints.stream().anyMatch(endpoint -> !endpoint.method().isStatic());
  }

  /**
   * What stands around a service and changes how its handler is spelled.
   *
   * @param seesGenerated true iff its module reads {@code java.compiler}, where {@code @Generated}
   *     is
   * @param hidesJavaLang true iff a type of its package has the name of one in {@code java.lang}
   */
  public record Surroundings(boolean seesGenerated, boolean hidesJavaLang) {}
}
