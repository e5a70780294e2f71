package dev.freshet.server;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Listens to what Freshet logs, in place of the console. */
final class LogTap extends Handler implements AutoCloseable {
  private final Logger logger = Logger.getLogger("dev.freshet");
  private final List<LogRecord> records = new CopyOnWriteArrayList<>();

  LogTap() {
    logger.setUseParentHandlers(false);
    logger.addHandler(this);
  }

  /** What was logged at WARNING and above, with the text of its cause. */
  List<String> complaints() {
    return records.stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(entry -> entry.getMessage() + " <- " + entry.getThrown())
        .toList();
  }

  @Override
  public void publish(LogRecord entry) {
    records.add(entry);
  }

  @Override
  public void flush() {
    // Nothing is buffered.
  }

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
  }
}
