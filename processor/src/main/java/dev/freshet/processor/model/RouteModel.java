package dev.freshet.processor.model;

/**
 * The requests that an endpoint answers.
 *
 * @param verb their method
 * @param path their path, with the prefix of the service
 */
public record RouteModel(Verb verb, PathTemplate path) {

  /** Without the names of its variables; two of a shape answer the same requests. */
  public String shape() {
    return verb + " " + path.shape();
  }

  /** As a reader knows it: {@code GET /story/{name}}. */
  public String text() {
    return verb + " " + path.text();
  }
}
