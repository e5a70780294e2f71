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
}
