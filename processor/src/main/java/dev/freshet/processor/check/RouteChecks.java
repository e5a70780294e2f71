package dev.freshet.processor.check;

import dev.freshet.processor.model.EndpointModel;
import dev.freshet.processor.report.Faults;
import dev.freshet.processor.report.Problem;
import java.util.List;

/**
 * Sees to it that a request has one endpoint within a service. Between services the route table of
 * the server does: what is written for one service must not depend on another one, or Gradle could
 * not compile them apart.
 */
final class RouteChecks {
  private RouteChecks() {}

  static void check(List<EndpointModel> endpoints, Faults faults) {
    for (int i = 0; i < endpoints.size(); i++) {
      EndpointModel later = endpoints.get(i);
      endpoints.subList(0, i).stream()
          .filter(earlier -> earlier.path().matchesSameAs(later.path()))
          .findFirst()
          .ifPresent(earlier -> add(earlier, later, faults));
    }
  }

  private static void add(EndpointModel earlier, EndpointModel later, Faults faults) {
    faults.add(
        Problem.ROUTE_DUPLICATE,
        later.path().site(),
        later.path().text(),
        later.method().signature().full(),
        earlier.path().text(),
        earlier.method().signature().full());
  }
}
