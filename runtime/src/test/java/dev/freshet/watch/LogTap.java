package dev.freshet.watch;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Listens to what Freshet logs, in place of the console. */
public final class LogTap extends Handler implements AutoCloseable {
  private static final String WATCHDOG = "dev.freshet.server.Watchdog";

  private final Logger logger = Logger.getLogger("dev.freshet");
  private final List<LogRecord> records = new CopyOnWriteArrayList<>();

  public LogTap() {
    logger.setUseParentHandlers(false);
    logger.addHandler(this);
  }

  /** Listens to everything, also to what nobody wants to read in production. */
  public static LogTap ofEverything() {
    LogTap tap = new LogTap();
    tap.logger.setLevel(Level.ALL);
    return tap;
  }

  /** All that was logged, with its level. */
  public List<String> entries() {
    return records.stream().map(entry -> entry.getLevel() + ": " + entry.getMessage()).toList();
  }

  /** What was said of event loops that are late. */
  public List<LogRecord> alarms() {
    return records.stream().filter(LogTap::isAlarm).toList();
  }

  private static boolean isAlarm(LogRecord entry) {
    return entry.getLoggerName().equals(WATCHDOG);
  }

  /**
   * What was logged at WARNING and above, with the text of its cause. Without {@link #alarms}: on a
   * loaded machine an event loop may be late by itself.
   */
  public List<String> complaints() {
    return records.stream()
        .filter(entry -> !isAlarm(entry))
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
    logger.setLevel(null);
    logger.setUseParentHandlers(true);
  }
}
