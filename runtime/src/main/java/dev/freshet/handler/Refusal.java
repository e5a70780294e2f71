package dev.freshet.handler;

import dev.freshet.HttpError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that is answered with an error status, for a reason that the client may know. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String detail;
  private final String headerName;
  private final String headerValue;
  private final transient List<Fault> faults;

  private Refusal(
      int status, String detail, CharSequence headerName, String headerValue, List<Fault> faults) {
    super(status + " " + detail, null, false, false); // nobody looks at where it was thrown
    this.status = status;
    this.detail = detail;
    this.headerName = headerName.toString();
    this.headerValue = headerValue;
    this.faults = faults;
  }

  Refusal(int status, String detail) {
    this(status, detail, "", "", List.of());
  }

  /** A refusal whose answer has one more header. */
  Refusal(int status, String detail, CharSequence headerName, String headerValue) {
    this(status, detail, headerName, headerValue, List.of());
  }

  /** The refusal of a request that has faults, with all of them. */
  static Refusal of(List<Fault> faults) {
    String detail =
        faults.size() == 1
            ? faults.get(0).sentence()
            : "The request has " + faults.size() + " faults.";
    return new Refusal(400, detail, "", "", faults);
  }

  /** What a failure means to the client; null if it is the server's own affair. */
  static @Nullable Refusal of(Throwable failure) {
    if (failure instanceof HttpError error) {
      return new Refusal(error.status(), error.detail());
    }
    return failure instanceof Refusal refusal ? refusal : null;
  }

  int status() {
    return status;
  }

  String detail() {
    return detail;
  }

  /** The name of the additional header; empty if there is none. */
  String headerName() {
    return headerName;
  }

  String headerValue() {
    return headerValue;
  }

  /** What is wrong with which parameter; empty where it is something else. */
  List<Fault> faults() {
    return faults;
  }
}
