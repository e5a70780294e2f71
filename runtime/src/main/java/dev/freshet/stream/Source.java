package dev.freshet.stream;

/** What a service method returned: something that a pump can be opened on. */
@FunctionalInterface
public interface Source {

  /** Opens a pump. Nothing is asked of the source yet. */
  Pump open(Outlet outlet, Lane lane);
}
