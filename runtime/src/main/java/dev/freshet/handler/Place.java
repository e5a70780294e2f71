package dev.freshet.handler;

/** Where in a request a parameter stands. */
enum Place {
  PATH("path"),
  QUERY("query"),
  HEADER("header"),
  COOKIE("cookie"),
  CONTENT("content");

  private final String word;

  Place(String word) {
    this.word = word;
  }

  /** As a client reads it. */
  String word() {
    return word;
  }
}
