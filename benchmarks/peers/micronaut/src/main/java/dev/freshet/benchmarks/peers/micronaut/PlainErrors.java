package dev.freshet.benchmarks.peers.micronaut;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.JsonErrorResponseBodyProvider;
import jakarta.inject.Singleton;

/** In place of Micronaut's JSON modules, without which it would not start. */
@Singleton
final class PlainErrors implements JsonErrorResponseBodyProvider<String> {

  @Override
  public String body(ErrorContext context, HttpResponse<?> response) {
    return "{\"status\":" + response.code() + "}";
  }
}
