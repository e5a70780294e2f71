package dev.freshet.watch;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test class in which a buffer has leaked or an event loop has blocked. */
public final class RuntimeWatch implements AfterAllCallback {

  @Override
  public void afterAll(ExtensionContext context) throws InterruptedException {
    if (!context
        .getRequiredTestClass()
        .isAnnotationPresent(Nested.class)) { // they have their class
      check();
    }
  }

  /** For classes that are run by another engine than Jupiter. */
  public static void check() throws InterruptedException {
    BlockWatch.check();
    LeakWatch.check();
  }
}
