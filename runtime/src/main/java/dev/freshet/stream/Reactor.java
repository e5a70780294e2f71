package dev.freshet.stream;

import org.reactivestreams.Publisher;
import reactor.core.CorePublisher;

/**
 * Knows the publishers of Reactor, also where Reactor is not there, or out of reach of this module.
 */
final class Reactor {
  private static final boolean PRESENT = present();

  private Reactor() {}

  /** Tells whether a publisher is Reactor's: a {@code Flux}, a {@code Mono} or the like. */
  static boolean made(Publisher<?> publisher) {
    return PRESENT && publisher instanceof CorePublisher;
  }

  private static boolean present() {
    try {
      return CorePublisher.class.isInterface();
    } catch (LinkageError absent) {
      return false;
    }
  }
}
