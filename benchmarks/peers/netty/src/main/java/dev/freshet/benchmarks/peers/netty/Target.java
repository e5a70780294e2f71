package dev.freshet.benchmarks.peers.netty;

/** What a request asks for, read from the request line without more objects than it takes. */
record Target(String path, int n, int size, int ms) {

  static Target of(String uri) {
    int mark = uri.indexOf('?');
    if (mark < 0) {
      return new Target(uri, 0, 0, 0);
    }
    return new Target(
        uri.substring(0, mark),
        number(uri, "n=", mark),
        number(uri, "size=", mark),
        number(uri, "ms=", mark));
  }

  private static int number(String uri, String name, int from) {
    int at = uri.indexOf(name, from);
    if (at < 0) {
      return 0;
    }
    int end = uri.indexOf('&', at);
    return Integer.parseInt(uri, at + name.length(), end < 0 ? uri.length() : end, 10);
  }
}
