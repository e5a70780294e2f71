package dev.freshet.processor.model;

/**
 * The requests that an endpoint answers.
 *
 * @param verb their method
 * @param path their path, with the prefix of the service
 */
public record RouteModel(Verb verb, PathTemplate path) {

  /** True iff the two answer the same requests. */
  public boolean matchesSameAs(RouteModel other) {
    return verb == other.verb && path.matchesSameAs(other.path);
  }

  /** As a reader knows it: {@code GET /story/{name}}. */
  public String text() {
    return verb + " " + path.text();
  }
}
