package dev.freshet;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Answers a request with an error status, when it is thrown by a service or its source before the
 * first item. Later it only ends the stream, like any failure.
 *
 * <p>The client gets the status and the detail as {@code application/problem+json} (RFC 9457). The
 * cause is for the log alone.
 */
public final class HttpError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String detail;

  /**
   * An error with a cause.
   *
   * @param status from 400 to 599
   * @param detail a sentence for the client
   * @param cause for the log; may be null
   * @throws IllegalArgumentException if the status is no error
   */
  public HttpError(int status, String detail, @Nullable Throwable cause) {
    super(status + " " + detail, cause);
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException(
          "The status of an error is from 400 to 599, but here it is " + status + ".");
    }
    this.status = status;
    this.detail = requireNonNull(detail, "detail");
  }

  /** An error that is nobody's fault but the client's, or has no cause worth telling. */
  public HttpError(int status, String detail) {
    this(status, detail, null);
  }

  /** The status code (RFC 9110, section 15). */
  public int status() {
    return status;
  }

  /** What the client is told. */
  public String detail() {
    return detail;
  }
}
