package dev.freshet.handler;

/**
 * What is wrong with one parameter of a request.
 *
 * @param problem goes on after "The query parameter "limit" …"
 */
record Fault(Place place, String name, String problem) {

  /** One sentence for the client. */
  String sentence() {
    return "The " + place.word() + " parameter \"" + name + "\" " + problem + ".";
  }
}
