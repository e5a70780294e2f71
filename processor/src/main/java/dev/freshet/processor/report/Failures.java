package dev.freshet.processor.report;

import java.util.Arrays;

/** Failures of the processor itself, told in one line. */
public final class Failures {
  private static final String OURS = "dev.freshet.processor";

  private Failures() {}

  /**
   * What failed and where, such as {@code IllegalStateException, "closed", HandlerWriter.java:31}.
   */
  public static String sentence(Throwable failure) {
    String place =
        Arrays.stream(failure.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith(OURS))
            .map(frame -> ", " + frame.getFileName() + ":" + frame.getLineNumber())
            .findFirst()
            .orElse("");
    String message =
        failure.getMessage() == null ? "" : ", \"" + failure.getMessage().strip() + "\"";
    return failure.getClass().getSimpleName() + message.replaceAll("\\s+", " ") + place;
  }
}
