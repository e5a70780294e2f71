package dev.freshet.handler;

/**
 * One generated endpoint: binds the parameters of a request and calls the service method.
 *
 * <p>It runs in the lane of its response: on a worker, never on an event loop.
 */
@FunctionalInterface
public interface Endpoint {

  /**
   * Answers a request.
   *
   * @param request the request; valid for the length of this call
   * @return the body to stream
   * @throws Exception whatever the service method throws; before the head is out it becomes a 500
   */
  Body answer(Request request) throws Exception;

  /**
   * True iff it is not called before the content of the request is there, whole. Any other endpoint
   * is called at once, and finds no content.
   */
  default boolean takesContent() {
    return false;
  }

  /**
   * An endpoint that takes the content of its requests (RFC 9110, section 6.4). One that is too
   * large is refused with a 413, one that is coded with a 415.
   */
  static Endpoint withContent(Endpoint endpoint) {
    return new ContentEndpoint(endpoint);
  }
}
