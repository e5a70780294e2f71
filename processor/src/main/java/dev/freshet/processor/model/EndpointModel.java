package dev.freshet.processor.model;

import java.util.List;

/**
 * A service method that answers requests.
 *
 * @param routes the requests that it answers; at least one
 * @param method what is called
 * @param result what is answered
 */
public record EndpointModel(List<RouteModel> routes, MethodModel method, ResultModel result) {

  public EndpointModel {
    routes = List.copyOf(routes);
  }

  /**
   * True iff the method sees the content of such a request: as a parameter, or by way of the
   * request where a content means something.
   */
  public boolean takesContent(Verb verb) {
    return method.parameters().stream()
        .map(ParameterModel::origin)
        .anyMatch(origin ->
            origin instanceof Origin.Content
                || (origin instanceof Origin.Itself && verb.takesContent()));
  }
}
