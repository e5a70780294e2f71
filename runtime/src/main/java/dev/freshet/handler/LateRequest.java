package dev.freshet.handler;

/**
 * The word that a request has not come whole in time, from Freshet's own server. As an event in a
 * pipeline it has the {@link RequestGate} answer 408 (RFC 9110, section 15.5.9), end what is being
 * done about that request and close the connection.
 */
public enum LateRequest {
  /** It has no more to say. */
  EVENT
}
