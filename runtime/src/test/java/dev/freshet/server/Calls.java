package dev.freshet.server;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Counts the calls on one source, with their threads, and notices when two of them overlap. */
final class Calls {
  enum Call {
    ITERATOR,
    HAS_NEXT,
    NEXT,
    CLOSE_ITERATOR,
    CLOSE_ITERABLE,
    SUBSCRIBE,
    REQUEST,
    CANCEL
  }

  private final Map<Call, Integer> counts = new EnumMap<>(Call.class);
  private final Map<Call, Set<String>> threads = new EnumMap<>(Call.class);
  private final List<Call> releases = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private @Nullable Call running;

  /** Says that a call begins; {@link #leave} must follow. */
  synchronized void enter(Call call) {
    Thread current = Thread.currentThread();
    if (running != null) {
      faults.add(call + " on " + current + " while " + running + " runs");
    }
    if (isRelease(call)) {
      releases.add(call);
      if (current.isInterrupted()) {
        faults.add(call + " with an interrupt pending");
      }
    }
    running = call;
    counts.merge(call, 1, Integer::sum);
    threads.computeIfAbsent(call, first -> new TreeSet<>()).add(current.getName());
    notifyAll();
  }

  synchronized void leave() {
    running = null;
    notifyAll();
  }

  /** Counts a call that may come on any thread, at the same time as others. */
  synchronized void note(Call call) {
    counts.merge(call, 1, Integer::sum);
    notifyAll();
  }

  private static boolean isRelease(Call call) {
    return call == Call.CLOSE_ITERATOR || call == Call.CLOSE_ITERABLE || call == Call.CANCEL;
  }

  synchronized int count(Call call) {
    return counts.getOrDefault(call, 0);
  }

  /** What closed or cancelled the source, in order. */
  synchronized List<Call> releases() {
    return List.copyOf(releases);
  }

  /** What must never happen and did. */
  synchronized List<String> faults() {
    return List.copyOf(faults);
  }

  /** The names of all threads that have called. */
  synchronized Set<String> threads() {
    Set<String> all = new TreeSet<>();
    threads.values().forEach(all::addAll);
    return all;
  }

  /** True iff a call is running now. */
  synchronized boolean busy() {
    return running != null;
  }

  /** Waits until there were so many calls of a kind. */
  synchronized void await(Call call, int number) {
    if (!waitForCall(call, number, Deadline.LENGTH.toNanos())) {
      throw new AssertionError("Only " + count(call) + " calls of " + call + ", not " + number);
    }
  }

  /** Waits until no call of a kind has come for a while, and returns how many there were. */
  synchronized int awaitQuiet(Call call) {
    long end = System.nanoTime() + Deadline.LENGTH.toNanos();
    int before = count(call);
    while (waitForCall(call, before + 1, Deadline.QUIET.toNanos())) {
      if (System.nanoTime() > end) {
        throw new AssertionError(call + " is called again and again, " + before + " times by now");
      }
      before = count(call);
    }
    return before;
  }

  private boolean waitForCall(Call call, int number, long nanos) {
    long end = System.nanoTime() + nanos;
    try {
      while (count(call) < number) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          return false;
        }
        wait(left);
      }
      return true;
    } catch (InterruptedException interrupted) {
      throw new AssertionError("interrupted", interrupted);
    }
  }
}
