package dev.freshet.handler;

/** An endpoint that takes the content of its requests. */
record ContentEndpoint(Endpoint inside) implements Endpoint {
  @Override
  public Body answer(Request request) throws Exception {
    return inside.answer(request);
  }

  @Override
  public boolean takesContent() {
    return true;
  }
}
