package dev.freshet.processor.check;

import dev.freshet.processor.model.ServiceModel;
import dev.freshet.processor.report.Faults;

/** All checks of what the endpoints of one service show together. */
public final class ServiceChecks {
  private ServiceChecks() {}

  /** Adds a fault for everything that does not go together. */
  public static void check(ServiceModel service, Faults faults) {
    RouteChecks.check(service.endpoints(), faults);
    service.endpoints().forEach(endpoint -> MediaTypeChecks.check(endpoint, faults));
  }
}
