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
}
