package dev.freshet.handler;

import java.util.List;

/**
 * What a client may send, byte for byte, and the statuses of the answers that it gets.
 *
 * @param statuses of the answers, in order
 * @param lives true iff the connection lives on
 */
record WireCase(String name, String bytes, List<Integer> statuses, boolean lives) {
  private static final String SMUGGLED = "GET /secret HTTP/1.1\r\nHost: test\r\n\r\n";

  /** Requests that keep the rules; all of them are answered. */
  static List<WireCase> good() {
    return List.of(
        good("GET", request("GET /story"), 200),
        good("HEAD and another", request("HEAD /story") + request("GET /story"), 200, 200),
        good("nothing there", request("GET /missing"), 404),
        good("wrong method", request("DELETE /story"), 405),
        good("OPTIONS", request("OPTIONS /story"), 204),
        good("OPTIONS of the server", request("OPTIONS *"), 204),
        good("OPTIONS of the host", request("OPTIONS http://test"), 204),
        good("absolute form", request("GET http://other:80/story?a"), 200),
        good("empty lines before", "\r\n\r\n" + request("GET /story"), 200),
        good(
            "empty line between", request("GET /story") + "\r\n" + request("GET /story"), 200, 200),
        good("empty field", "GET /story HTTP/1.1\r\nHost: test\r\nX:\r\nY:a:b\r\n\r\n", 200),
        good("undecodable path", request("GET /%zz") + request("GET /story"), 400, 200),
        good("length", request("POST /echo", "Content-Length: 5") + "hello", 200),
        good("no content", request("POST /echo", "Content-Length: 0"), 200),
        good(
            "length, then another",
            request("POST /echo", "Content-Length: 5") + "hello" + request("GET /story"),
            200,
            200),
        good(
            "content like a request",
            request("POST /echo", "Content-Length: " + SMUGGLED.length()) + SMUGGLED,
            200),
        good("chunks", chunked("5\r\nhello\r\n00B\r\n, big world\r\n0\r\n\r\n"), 200),
        good("extensions", chunked("5;a;b=c;d=\"x y\"\r\nhello\r\n000;z\r\n\r\n"), 200),
        good(
            "identity",
            request("POST /echo", "Content-Encoding: Identity", "Content-Length: 1") + "a",
            200),
        good("trailers", chunked("1\r\na\r\n0\r\nX-Sum: 1\r\nHost: evil\r\n\r\n"), 200),
        good(
            "blanks begin lines of content",
            chunked("6\r\n a\r\n\tb\r\n3\r\n\n c\r\n0\r\n\r\n"),
            200),
        good("chunk like a request", chunked("24\r\n" + SMUGGLED + "\r\n0\r\n\r\n"), 200),
        good(
            "expectation",
            request("POST /echo", "Expect: 100-Continue", "Content-Length: 1") + "a",
            200),
        last("close", request("GET /story", "Connection: close") + SMUGGLED, 200),
        last("HTTP/1.0", "GET /missing HTTP/1.0\r\n\r\n" + SMUGGLED, 404));
  }

  /** Requests that break a rule: they are refused, and nothing behind them is answered. */
  static List<WireCase> bad() {
    return List.of(
        line(" GET /story HTTP/1.1", 400),
        line("\tGET /story HTTP/1.1", 400),
        line("\nGET /story HTTP/1.1", 400),
        line("\rGET /story HTTP/1.1", 400),
        line("\u0000GET /story HTTP/1.1", 400),
        line("\u007fGET /story HTTP/1.1", 400),
        line("\u00ffGET /story HTTP/1.1", 400),
        line("\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\nGET /story HTTP/1.1", 400),
        line("GET  /story HTTP/1.1", 400),
        line("GET /story  HTTP/1.1", 400),
        line("GET\t/story\tHTTP/1.1", 400),
        line("GET /story\tHTTP/1.1", 400),
        line("GET\u000b/story\u000cHTTP/1.1", 400),
        line("GET\r/story HTTP/1.1", 400),
        line("GET /story\rHTTP/1.1", 400),
        line("GET /story HTTP/1.1 ", 400),
        line("GET /story HTTP/1.1\t", 400),
        line("GET /story HTTP/1.1\r", 400),
        line("GET /story", 400),
        line("GET", 400),
        line("GET /a b HTTP/1.1", 400),
        line("G@T /story HTTP/1.1", 400),
        line("GET /story FTP/1.1", 400),
        line("GET /story HTTP/11", 400),
        line("GET /story HTTP/1.1.1", 400),
        line("GET /story HTTP/1.10", 400),
        line("GET /story HTTP/+1.1", 400),
        line("GET /story http/1.1", 505),
        line("GET /story HTTP/1.2", 505),
        line("GET /story HTTP/0.9", 505),
        line("GET /story HTTP/2.0", 505),
        line("PRI * HTTP/2.0", 505),
        line("GET story HTTP/1.1", 400),
        line("GET /story#a HTTP/1.1", 400),
        line("GET /story?a\\b HTTP/1.1", 400),
        line("GET /st\u00f6ry HTTP/1.1", 400),
        line("GET /st\u007fory HTTP/1.1", 400),
        line("GET * HTTP/1.1", 400),
        line("GET test:80 HTTP/1.1", 400),
        line("GET http://u@test/story HTTP/1.1", 400),
        line("GET ftp://test/story HTTP/1.1", 400),
        line("CONNECT test:443 HTTP/1.1", 501),
        line("GET /" + "a".repeat(OwnPipeline.REQUEST_LINE) + " HTTP/1.1", 414),
        head("no host", "X: a", 400),
        head("two hosts", "Host: test\r\nHost: test", 400),
        head("host with a blank", "Host: a b", 400),
        head("host with a path", "Host: a/b", 400),
        head("folded host", "Host: a\r\n b", 400),
        head("folded field", "Host: test\r\nX: a\r\n b", 400),
        head("field folded with a tab", "Host: test\r\nX: a\r\n\tb", 400),
        head("folded field with NUL", "Host: test\r\nX: a\r\n \u0000b\u0000", 400),
        head("field folded to nothing", "Host: test\r\nX: a\r\n ", 400),
        head("folded last field", "Content-Length: 0\r\nHost: test\r\nX:\r\n b\r\n\tc", 400),
        last(
            "folded field of HEAD",
            "HEAD / HTTP/1.1\r\nHost: a\r\nX:\r\n b\r\n\r\n" + SMUGGLED,
            400),
        head("folded first line", " X: a\r\nHost: test", 400),
        head("no colon", "Host: test\r\nX", 400),
        head("no name", "Host: test\r\n: a", 400),
        head("blank before the colon", "Host: test\r\nX : a", 400),
        head("NUL in a value", "Host: test\r\nX: a\u0000b", 400),
        head("CR in a value", "Host: test\r\nX: a\rb", 400),
        head("LF in a value", "Host: test\r\nX: a\nTransfer-Encoding: chunked", 400),
        head("no name but Latin-1", "Host: test\r\nX\u00e4: a", 400),
        head("many fields", "Host: test" + "\r\na:b".repeat(OwnPipeline.FIELDS), 431),
        head("large header", "Host: test\r\nX: " + "a".repeat(OwnPipeline.HEADER), 431),
        head("expectation", "Host: test\r\nExpect: 200-ok", 417),
        head("two expectations", "Host: test\r\nExpect: 100-continue\r\nExpect: x", 417),
        head("two lengths", "Host: test\r\nContent-Length: 0\r\nContent-Length: 36", 400),
        head("same length twice", "Host: test\r\nContent-Length: 0\r\nContent-Length: 0", 400),
        head("list of lengths", "Host: test\r\nContent-Length: 0, 0", 400),
        head("length with a sign", "Host: test\r\nContent-Length: +0", 400),
        head("no length", "Host: test\r\nContent-Length:", 400),
        head(
            "length and chunks",
            "Host: test\r\nContent-Length: 3\r\nTransfer-Encoding: chunked",
            400),
        head("strange coding", "Host: test\r\nTransfer-Encoding: gzip, chunked", 501),
        head(
            "strange coding first",
            "Host: test\r\nTransfer-Encoding: gzip\r\nTransfer-Encoding: chunked",
            501),
        head("empty coding first", "Host: test\r\nTransfer-Encoding: , chunked", 501),
        coded("gzip"),
        coded("identity\r\nContent-Encoding: br"),
        coded("gzip, identity"),
        framing("x\r\n", 400),
        framing("\r\n", 400),
        framing(";a=b\r\n", 400),
        framing("0x1\r\na\r\n", 400),
        framing("+1\r\na\r\n", 400),
        framing(" 1\r\na\r\n", 400),
        framing("1 \r\na\r\n", 400),
        framing("1\t;a\r\na\r\n", 400),
        framing("1\ra\r\n", 400),
        framing("1\na\r\n", 400),
        framing("1;\na\r\na\r\n", 400),
        framing("1;a\rb\r\na\r\n", 400),
        framing("1;a\u0000\r\na\r\n", 400),
        framing("1;a=\"b\r\na\r\n", 400),
        framing("1\r\nab\r\n", 400),
        framing("1\r\na\n0\r\n\r\n", 400),
        framing("1\r\na\r0\r\n\r\n", 400),
        framing("10000000000000001\r\na\r\n", 400),
        framing("100000001\r\na\r\n", 400),
        framing("0\r\nX\r\n\r\n", 400),
        framing("0\r\nX : a\r\n\r\n", 400),
        framing("0\r\nX: \u0000\r\n\r\n", 400),
        framing("0\r\nTransfer-Encoding: c\u0001\r\n\r\n", 400),
        framing("0\r\nX: a\r\ncontent-length: 1\r\n\r\n", 400),
        framing("0\r\nTrailer: X\r\n\r\n", 400),
        framing("0\r\n\n", 400),
        framing("0\r\nX: a\r\n b\r\n\r\n", 400),
        framing("0\r\nX: a\r\n\t\u0000\r\n\r\n", 400),
        framing("1\r\na\r\n0\r\nContent-Length: 1\r\n 2\r\nX: a\r\n\r\n", 400),
        framing("0\r\n X: a\r\n\r\n", 400),
        framing("0\r\n \r\n\r\n", 400),
        framing("0\r\nX: " + "a".repeat(OwnPipeline.HEADER) + "\r\n\r\n", 431),
        framing("0\r\n" + "a:b\r\n".repeat(OwnPipeline.FIELDS) + "\r\n", 431),
        framing(("1;" + "a".repeat(4096) + "\r\na\r\n").repeat(5), 413));
  }

  private static WireCase coded(String coding) {
    String fields = "Host: test\r\nContent-Length: 0\r\nContent-Encoding: " + coding;
    return head("coded with " + coding, fields, 415);
  }

  static String request(String methodAndTarget, String... fields) {
    String more = fields.length == 0 ? "" : String.join("\r\n", fields) + "\r\n";
    return methodAndTarget + " HTTP/1.1\r\nHost: test\r\n" + more + "\r\n";
  }

  static String chunked(String chunks) {
    return request("POST /echo", "Transfer-Encoding: chunked") + chunks;
  }

  private static WireCase good(String name, String bytes, Integer... statuses) {
    return new WireCase(name, bytes, List.of(statuses), true);
  }

  private static WireCase last(String name, String bytes, int status) {
    return new WireCase(name, bytes, List.of(status), false);
  }

  private static WireCase line(String line, int status) {
    String name = LogText.of(line.length() > 60 ? line.substring(0, 60) : line);
    return last(name, line + "\r\nHost: test\r\n\r\n" + SMUGGLED, status);
  }

  private static WireCase head(String name, String fields, int status) {
    return last(name, "POST /echo HTTP/1.1\r\n" + fields + "\r\n\r\n" + SMUGGLED, status);
  }

  private static WireCase framing(String chunks, int status) {
    String name = "chunks " + LogText.of(chunks.length() > 40 ? chunks.substring(0, 40) : chunks);
    return last(name, chunked(chunks) + SMUGGLED, status);
  }

  @Override
  public String toString() {
    return name;
  }
}
