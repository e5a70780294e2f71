package dev.freshet.handler;

import io.netty.handler.codec.http.HttpResponseStatus;

/** A request that is answered with an error status, for a reason that the client may know. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient HttpResponseStatus status;
  private final String detail;
  private final String headerName;
  private final String headerValue;

  /** A refusal whose answer has one more header. */
  Refusal(HttpResponseStatus status, String detail, CharSequence headerName, String headerValue) {
    super(detail, null, false, false); // nobody looks at where it was thrown
    this.status = status;
    this.detail = detail;
    this.headerName = headerName.toString();
    this.headerValue = headerValue;
  }

  Refusal(HttpResponseStatus status, String detail) {
    this(status, detail, "", "");
  }

  static Refusal badRequest(String detail) {
    return new Refusal(HttpResponseStatus.BAD_REQUEST, detail);
  }

  /** What the client is told. */
  String detail() {
    return detail;
  }

  HttpResponseStatus status() {
    return status;
  }

  /** The name of the additional header; empty if there is none. */
  String headerName() {
    return headerName;
  }

  String headerValue() {
    return headerValue;
  }
}
