package dev.freshet.processor.model;

/**
 * A service method that answers the requests for a path.
 *
 * @param path the requests that it answers
 * @param method what is called
 * @param result what is streamed
 */
public record EndpointModel(PathTemplate path, MethodModel method, ResultModel result) {}
