package dev.freshet.processor.check;

import dev.freshet.processor.model.ServiceModel;
import dev.freshet.processor.report.Faults;

/** All checks of what endpoints show together: those of one service, and of all so far. */
public final class ServiceChecks {
  private final RouteChecks routes = new RouteChecks();

  /** Adds a fault for everything that does not go together. */
  public void check(ServiceModel service, Faults faults) {
    routes.check(service, faults);
    service.endpoints().forEach(endpoint -> MediaTypeChecks.check(endpoint, faults));
  }
}
