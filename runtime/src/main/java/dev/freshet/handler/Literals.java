package dev.freshet.handler;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What literal segments lead to. A segment is found where it stands in a path, without a string
 * being made of it. To be filled by one thread; after that any number of threads may look up.
 */
final class Literals<V> {

  private record Entry<V>(String segment, V value) {}

  /**
   * Open addressing with linear probing; the length is a power of two, at most half of it is used.
   */
  private @Nullable Entry<V>[] table = newTable(4);

  private int size;

  /** What a segment leads to, or null. */
  @Nullable V get(String segment) {
    return get(segment, 0, segment.length());
  }

  /** What the segment between two indexes of a path leads to, or null. */
  @Nullable V get(String path, int begin, int end) {
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = 31 * hash + path.charAt(i); // as String does, which remembers it
    }
    int mask = table.length - 1;
    for (int i = hash & mask; ; i = (i + 1) & mask) {
      Entry<V> entry = table[i];
      if (entry == null) {
        return null;
      }
      String segment = entry.segment();
      if (segment.hashCode() == hash
          && segment.length() == end - begin
          && path.startsWith(segment, begin)) {
        return entry.value();
      }
    }
  }

  /** Adds a segment that is not there yet. */
  void put(String segment, V value) {
    if (++size * 2 > table.length) {
      @Nullable Entry<V>[] old = table;
      table = newTable(old.length * 2);
      Arrays.stream(old).filter(entry -> entry != null).forEach(this::insert);
    }
    insert(new Entry<>(segment, value));
  }

  private void insert(Entry<V> entry) {
    int mask = table.length - 1;
    int i = entry.segment().hashCode() & mask;
    while (table[i] != null) {
      i = (i + 1) & mask;
    }
    table[i] = entry;
  }

  @SuppressWarnings("unchecked") // Java has no arrays of a generic type
  private static <V> @Nullable Entry<V>[] newTable(int length) {
    return (@Nullable Entry<V>[]) new Entry<?>[length];
  }
}
