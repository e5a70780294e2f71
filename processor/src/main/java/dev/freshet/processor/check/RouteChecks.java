package dev.freshet.processor.check;

import dev.freshet.processor.model.EndpointModel;
import dev.freshet.processor.model.RouteModel;
import dev.freshet.processor.model.ServiceModel;
import dev.freshet.processor.model.Site;
import dev.freshet.processor.report.Faults;
import dev.freshet.processor.report.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sees to it that a request has one endpoint.
 *
 * <p>Within a service two routes for the same requests are an error. Between two services of a
 * compilation they are a warning: the services may be for two servers, which the compiler cannot
 * know, and where they are for one it does not start. Services that are compiled apart, as Gradle
 * does after a change, are not compared; nothing that is written depends on it.
 *
 * <p>No route shadows another one that has other requests: a literal wins over a variable and a
 * variable over a rest, and where the better one leads nowhere the other one is tried. A rest
 * always has requests of its own: those with empty segments, which no variable takes.
 */
final class RouteChecks {
  /** Those that each shape of a route has in the compilation so far, at most one of a service. */
  private final Map<String, List<Taken>> taken = new TreeMap<>();

  /** A route that an endpoint has. */
  private record Taken(ServiceModel service, EndpointModel endpoint, RouteModel route) {

    boolean isOf(ServiceModel other) {
      return service.type().equals(other.type());
    }

    /** The route itself, or the service where it inherits the route. */
    Site site() {
      Site declaration = service.ancestry().site();
      Site site = route.path().site();
      return declaration.element().equals(site.element().getEnclosingElement())
          ? site
          : declaration;
    }

    /** Such as {@code StoryService.story(String name)}. */
    String text(Taken other) {
      boolean isAmbiguous = service.name().equals(other.service.name());
      String name = isAmbiguous ? service.type().canonicalName() : service.name();
      return name + "." + endpoint.method().signature().full();
    }
  }

  void check(ServiceModel service, Faults faults) {
    for (EndpointModel endpoint : service.endpoints()) {
      for (RouteModel route : endpoint.routes()) {
        take(new Taken(service, endpoint, route), faults);
      }
    }
  }

  private void take(Taken later, Faults faults) {
    List<Taken> before = taken.computeIfAbsent(later.route.shape(), shape -> new ArrayList<>());
    if (before.stream().anyMatch(each -> each.isOf(later.service))) {
      addDuplicate(before, later, faults);
      return;
    }
    before.stream()
        .filter(each -> !each.service.isKinOf(later.service))
        .findFirst()
        .ifPresent(earlier -> addTaken(earlier, later, faults));
    before.add(later);
  }

  private static void addDuplicate(List<Taken> before, Taken later, Faults faults) {
    Taken earlier =
        before.stream().filter(each -> each.isOf(later.service)).findFirst().orElseThrow();
    faults.add(
        Problem.ROUTE_DUPLICATE,
        later.route.path().site(),
        later.route.text(),
        later.endpoint.method().signature().full(),
        earlier.route.text(),
        earlier.endpoint.method().signature().full());
  }

  private static void addTaken(Taken earlier, Taken later, Faults faults) {
    faults.add(
        Problem.ROUTE_TAKEN,
        later.site(),
        later.route.text(),
        later.text(earlier),
        earlier.route.text(),
        earlier.text(later));
  }
}
