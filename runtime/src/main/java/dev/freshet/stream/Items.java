package dev.freshet.stream;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a source has declared its items to be. */
public enum Items {
  /** {@link CharSequence}s. */
  TEXT(EnumSet.of(ItemType.TEXT), "CharSequence"),

  /** Arrays and buffers of bytes. */
  BYTES(
      EnumSet.of(ItemType.ARRAY, ItemType.BUFFER, ItemType.BUFFERS, ItemType.BYTE_BUF),
      "byte[], ByteBuffer, List<ByteBuffer> or ByteBuf"),

  /** Nothing: what an item is shows at run time. */
  UNDECLARED(
      EnumSet.allOf(ItemType.class),
      "CharSequence, byte[], ByteBuffer, List<ByteBuffer> or ByteBuf");

  private final Set<ItemType> types;
  private final String names;

  Items(Set<ItemType> types, String names) {
    this.types = types;
    this.names = names;
  }

  /** True iff texts are among them. */
  boolean includeText() {
    return types.contains(ItemType.TEXT);
  }

  /**
   * The type of an item.
   *
   * @throws IllegalArgumentException if it is none of the declared ones; the message names its
   *     class
   */
  ItemType typeOf(@Nullable Object item) {
    ItemType type = ItemType.of(item);
    if (type == null || !types.contains(type)) {
      String found = item == null ? "null" : item.getClass().getTypeName();
      throw new IllegalArgumentException(
          "A streamed item is " + found + "; items here must be " + names + ".");
    }
    return type;
  }
}
