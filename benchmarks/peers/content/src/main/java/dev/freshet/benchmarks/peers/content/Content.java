package dev.freshet.benchmarks.peers.content;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;

/**
 * The items of every endpoint: made once, before anybody measures. The harness, the Python peer and
 * the JavaScript peer know the same rules; every body is compared before it is timed.
 */
public final class Content {

  /** After so many tokens they begin again. */
  private static final int TOKENS = 1000;

  private static final List<String> TOKEN =
      IntStream.range(0, TOKENS).mapToObj("%05d "::formatted).toList();
  private static final List<String> STORY = read("story.txt");
  private static final ConcurrentMap<Integer, byte[]> BLOCKS = new ConcurrentHashMap<>();

  private Content() {}

  /** The eight lines of a story, each with its line feed. */
  public static List<String> story() {
    return STORY;
  }

  /** The token at an index: the index modulo 1,000 in five digits, and a space. */
  public static String token(long index) {
    return TOKEN.get((int) (index % TOKENS));
  }

  /** The first tokens. */
  public static Iterable<String> tokens(int count) {
    return () -> new Tokens(TOKEN, count);
  }

  /** The same block so many times; see {@link #block}. */
  public static Iterable<byte[]> blocks(int count, int size) {
    return Collections.nCopies(count, block(size));
  }

  /** The letters from a to z, over and over, up to a size. Nobody may change it. */
  public static byte[] block(int size) {
    return BLOCKS.computeIfAbsent(size, Content::letters);
  }

  /** The first tokens, the first at once and then one in each period; each is waited for. */
  public static Iterable<String> ticks(int count, int periodMillis) {
    return () -> new Ticks(count, periodMillis);
  }

  private static byte[] letters(int size) {
    byte[] block = new byte[size];
    for (int i = 0; i < size; i++) {
      block[i] = (byte) ('a' + i % 26);
    }
    return block;
  }

  private static List<String> read(String name) {
    InputStream resource =
        Objects.requireNonNull(Content.class.getResourceAsStream(name), "no resource " + name);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return lines.lines().map(line -> line + "\n").toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
