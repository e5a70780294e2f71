package dev.freshet.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * A file that is open, in the version that was looked at. It is opened and closed on a worker; in
 * between its bytes may be sent from an event loop.
 */
public final class OpenFile implements Closeable {

  /** How often a file may be replaced in the very moment in which it is opened. */
  private static final int MOST_TRIES = 5;

  private final FileChannel channel;
  private final FileFacts facts;

  private OpenFile(FileChannel channel, FileFacts facts) {
    this.channel = channel;
    this.facts = facts;
  }

  /**
   * Opens a file that has been looked at.
   *
   * @return the file, perhaps in a newer version than was seen
   * @throws dev.freshet.HttpError as {@link FileFacts#of} does
   * @throws IOException if the file system fails, or others replace the file all the time
   */
  public static OpenFile open(FileFacts seen) throws IOException {
    FileFacts before = seen;
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      FileChannel channel = channel(before.path());
      FileFacts after;
      try {
        after = FileFacts.of(before.path());
      } catch (Throwable failure) {
        channel.close();
        throw failure;
      }
      if (before.sameVersionAs(after)) {
        return new OpenFile(channel, before);
      }
      channel.close();
      before = after;
    }
    throw new IOException("A file is replaced faster than it can be opened.");
  }

  private static FileChannel channel(Path path) throws IOException {
    try {
      return FileChannel.open(path, StandardOpenOption.READ);
    } catch (NoSuchFileException | AccessDeniedException failure) {
      throw FileFacts.refused(failure);
    } // anything else, such as want of file descriptors, is no fault of the request
  }

  /** What the file was when it was opened. */
  public FileFacts facts() {
    return facts;
  }

  FileChannel channel() {
    return channel;
  }

  /**
   * Sees to it that what has been sent is one version of the file, and not some of one and some of
   * another. A file that another one has replaced is as good as ever. On a worker.
   *
   * @throws IOException if somebody has written to the file since it was opened
   */
  void requireUnchanged() throws IOException {
    FileFacts now;
    try {
      now = FileFacts.of(facts.path());
    } catch (RuntimeException | IOException removed) {
      return; // the name is gone, the bytes are not
    }
    boolean same = Objects.equals(now.key(), facts.key());
    if (same && !facts.sameVersionAs(now)) {
      throw new IOException("The file was written to while it was sent: " + facts.path());
    }
  }

  /** True iff the file has been cut off before a position since it was opened. Any thread. */
  boolean endsBefore(long position) {
    try {
      return channel.size() < position;
    } catch (IOException closed) {
      return false; // by the end of the response, which has a reason of its own
    }
  }

  /** What it means that bytes are missing. */
  IOException cutOff() {
    return new IOException("The file was cut off while it was sent: " + facts.path());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
