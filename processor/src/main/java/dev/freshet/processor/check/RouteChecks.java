package dev.freshet.processor.check;

import dev.freshet.processor.model.EndpointModel;
import dev.freshet.processor.model.RouteModel;
import dev.freshet.processor.model.Signature;
import dev.freshet.processor.report.Faults;
import dev.freshet.processor.report.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Sees to it that a request has one endpoint within a service. Between services the route table of
 * the server does: what is written for one service must not depend on another one, or Gradle could
 * not compile them apart.
 *
 * <p>No route shadows another one that has other requests: a literal wins over a variable and a
 * variable over a rest, and where the better one leads nowhere the other one is tried.
 */
final class RouteChecks {
  private final List<Taken> taken = new ArrayList<>();
  private final Faults faults;

  private RouteChecks(Faults faults) {
    this.faults = faults;
  }

  /** A route that an endpoint before has. */
  private record Taken(RouteModel route, Signature signature) {}

  static void check(List<EndpointModel> endpoints, Faults faults) {
    RouteChecks checks = new RouteChecks(faults);
    for (EndpointModel endpoint : endpoints) {
      for (RouteModel route : endpoint.routes()) {
        checks.take(new Taken(route, endpoint.method().signature()));
      }
    }
  }

  private void take(Taken later) {
    taken.stream()
        .filter(earlier -> earlier.route.matchesSameAs(later.route))
        .findFirst()
        .ifPresentOrElse(earlier -> add(earlier, later), () -> taken.add(later));
  }

  private void add(Taken earlier, Taken later) {
    faults.add(
        Problem.ROUTE_DUPLICATE,
        later.route.path().site(),
        later.route.text(),
        later.signature.full(),
        earlier.route.text(),
        earlier.signature.full());
  }
}
