package dev.freshet.handler;

/**
 * An endpoint that answers with a file, whose head can be told without opening it: so it answers
 * {@code HEAD}, too.
 */
record FileEndpoint(Endpoint inside) implements Endpoint {
  @Override
  public Body answer(Request request) throws Exception {
    return inside.answer(request);
  }

  @Override
  public boolean takesContent() {
    return inside.takesContent();
  }
}
