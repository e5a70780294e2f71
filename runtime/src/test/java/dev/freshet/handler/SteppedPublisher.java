package dev.freshet.handler;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.buffer.UnpooledHeapByteBuf;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;

/**
 * Signals one buffer at a time when a test says so, and ends well, badly or never. It keeps the
 * rules, but may hear of a cancel some items late.
 */
final class SteppedPublisher implements Publisher<Object>, Subscription {

  /** A buffer that knows whether it was released. */
  private static final class Item extends UnpooledHeapByteBuf {
    int released;

    Item(int size) {
      super(UnpooledByteBufAllocator.DEFAULT, Math.max(size, 1), Integer.MAX_VALUE);
    }

    @Override
    protected void deallocate() {
      released++;
      super.deallocate();
    }
  }

  /** How it ends after the last item. */
  private enum End {
    WELL,
    BADLY,
    NEVER
  }

  private final Random random;
  private final int[] sizes;
  private final End end;
  private final int deafness;
  private final List<Item> signalled = new ArrayList<>();
  private Subscriber<? super Object> subscriber;
  private long demand;
  private int cancels;
  private int afterCancel;
  private boolean ended;

  SteppedPublisher(Random random, int most) {
    this.random = random;
    this.end = End.values()[random.nextInt(3)];
    this.deafness = random.nextInt(4);
    this.sizes = new int[1 + random.nextInt(most)];
    boolean large = random.nextInt(20) == 0; // so that the window is full at times
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = random.nextInt(large && random.nextInt(4) == 0 ? 100_000 : 40);
    }
  }

  @Override
  public void subscribe(Subscriber<? super Object> given) {
    subscriber = given;
    given.onSubscribe(this);
  }

  @Override
  public void request(long n) {
    demand += n;
  }

  @Override
  public void cancel() {
    cancels++;
  }

  /** Signals the next item or the end, if it may. Returns false if there is nothing to signal. */
  boolean step() {
    if (subscriber == null || ended || (cancels > 0 && afterCancel++ >= deafness)) {
      return false;
    }
    if (signalled.size() < sizes.length) {
      return signalItem();
    }
    if (end == End.NEVER || cancels > 0) {
      return false;
    }
    ended = true;
    if (end == End.WELL) {
      subscriber.onComplete();
    } else {
      subscriber.onError(new IllegalStateException("by chance"));
    }
    return true;
  }

  private boolean signalItem() {
    if (demand == 0) {
      return false;
    }
    demand--;
    int number = signalled.size();
    Item item = new Item(sizes[number]);
    item.writeBytes(String.valueOf(letter(number)).repeat(sizes[number]).getBytes(US_ASCII));
    signalled.add(item);
    subscriber.onNext(item);
    return true;
  }

  private static char letter(int number) {
    return (char) ('A' + number % 26);
  }

  /** How many items it has signalled. */
  int signalled() {
    return signalled.size();
  }

  /** True iff nothing is left to be signalled that it means to signal. */
  boolean wholeSignalled() {
    return signalled.size() == sizes.length;
  }

  /** How many of the items were released exactly once. */
  long releasedOnce() {
    return signalled.stream().filter(item -> item.released == 1 && item.refCnt() == 0).count();
  }

  /** How many times it was cancelled. */
  int cancels() {
    return cancels;
  }

  /** How many times it may have been cancelled: an end and a cancel may cross. */
  boolean cancelledAsItShould() {
    return ended || subscriber == null ? cancels <= 1 : cancels == 1;
  }

  /** A number by chance. */
  int chance(int bound) {
    return random.nextInt(bound);
  }

  /**
   * Reads chunks: the items in order, whole but for the very last one.
   *
   * @return how many items were written, whole or in part, with empty ones as long as others follow
   * @throws AssertionError if they are not
   */
  int countWritten(String chunks) {
    int at = 0;
    int number = 0;
    while (at < chunks.length()) {
      while (number < sizes.length && sizes[number] == 0) {
        number++;
      }
      if (number == signalled.size()) {
        throw new AssertionError("There is more than has been signalled.");
      }
      String expected =
          Integer.toHexString(sizes[number])
              + "\r\n"
              + String.valueOf(letter(number)).repeat(sizes[number])
              + "\r\n";
      int length = Math.min(expected.length(), chunks.length() - at);
      if (!chunks.regionMatches(at, expected, 0, length)) {
        throw new AssertionError("Item " + number + " is not what was signalled.");
      }
      at += length;
      number++;
    }
    return number;
  }
}
