package dev.freshet.stream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.util.IllegalReferenceCountException;
import io.netty.util.ReferenceCountUtil;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kinds of item that can be streamed, and how each becomes bytes. */
public enum ItemType {
  /** A {@link CharSequence}; its bytes are UTF-8, an unpaired surrogate becomes {@code ?}. */
  TEXT {
    @Override
    Object fixed(Object item) {
      String text = item.toString();
      return wellFormed(text)
          ? text
          : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    @Override
    long size(Object item) {
      CharSequence text = (CharSequence) item;
      // Netty counts in int; beyond this a text is counted by the rule of RFC 3629 anyway: too
      // large.
      return text.length() <= Integer.MAX_VALUE / 3 ? ByteBufUtil.utf8Bytes(text) : Long.MAX_VALUE;
    }

    @Override
    void copy(Object item, int size, ByteBuf into) {
      ByteBufUtil.reserveAndWriteUtf8(into, (CharSequence) item, size);
    }

    @Override
    int copySome(Object item, int from, int room, ByteBuf into) {
      CharSequence text = (CharSequence) item;
      int end = Math.min(text.length(), from + room / ByteBufUtil.utf8MaxBytes(1));
      if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
        end--; // a pair is one code point
      }
      ByteBufUtil.reserveAndWriteUtf8(into, text, from, end, room);
      return end;
    }
  },

  /** A {@code byte[]}. */
  ARRAY {
    @Override
    long size(Object item) {
      return ((byte[]) item).length;
    }

    @Override
    void copy(Object item, int size, ByteBuf into) {
      into.writeBytes((byte[]) item);
    }

    @Override
    int copySome(Object item, int from, int room, ByteBuf into) {
      byte[] array = (byte[]) item;
      int length = Math.min(room, array.length - from);
      into.writeBytes(array, from, length);
      return from + length;
    }
  },

  /** The remaining bytes of a {@link ByteBuffer}, whose position and limit stay as they are. */
  BUFFER {
    @Override
    long size(Object item) {
      return ((ByteBuffer) item).remaining();
    }

    @Override
    void copy(Object item, int size, ByteBuf into) {
      into.writeBytes(((ByteBuffer) item).duplicate());
    }

    @Override
    int copySome(Object item, int from, int room, ByteBuf into) {
      ByteBuffer rest = ((ByteBuffer) item).duplicate();
      rest.position(rest.position() + from);
      int length = Math.min(room, rest.remaining());
      rest.limit(rest.position() + length);
      into.writeBytes(rest);
      return from + length;
    }
  },

  /** The remaining bytes of several {@link ByteBuffer}s, one after the other, as one item. */
  BUFFERS {
    @Override
    long size(Object item) {
      long size = 0;
      for (Object buffer : (List<?>) item) {
        size += BUFFER.size(buffer);
      }
      return size;
    }

    @Override
    void copy(Object item, int size, ByteBuf into) {
      for (Object buffer : (List<?>) item) {
        BUFFER.copy(buffer, 0, into);
      }
    }

    @Override
    int copySome(Object item, int from, int room, ByteBuf into) {
      int before = 0;
      for (Object buffer : (List<?>) item) {
        int size = (int) BUFFER.size(buffer);
        if (from < before + size) {
          return before + BUFFER.copySome(buffer, from - before, room, into);
        }
        before += size;
      }
      return from;
    }
  },

  /** The readable bytes of a {@link ByteBuf}, which passes to Freshet and is released once. */
  BYTE_BUF {
    @Override
    long size(Object item) {
      ByteBuf buffer = (ByteBuf) item;
      if (buffer.refCnt() == 0) {
        throw new IllegalReferenceCountException("A streamed ByteBuf has been released already.");
      }
      return buffer.readableBytes();
    }

    @Override
    void copy(Object item, int size, ByteBuf into) {
      ByteBuf buffer = (ByteBuf) item;
      into.writeBytes(buffer, buffer.readerIndex(), size);
    }

    @Override
    int copySome(Object item, int from, int room, ByteBuf into) {
      ByteBuf buffer = (ByteBuf) item;
      int length = Math.min(room, buffer.readableBytes() - from);
      into.writeBytes(buffer, buffer.readerIndex() + from, length);
      return from + length;
    }
  };

  /**
   * Tells whether each surrogate has its pair: Netty's encoder makes wrong bytes of what has not.
   */
  private static boolean wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        int high = i++;
        if (i == text.length() || !Character.isSurrogatePair(text.charAt(high), text.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }

  /** The kind of an item, or null if it is of none. */
  static @Nullable ItemType of(@Nullable Object item) {
    if (item instanceof CharSequence) {
      return TEXT;
    }
    if (item instanceof byte[]) {
      return ARRAY;
    }
    if (item instanceof ByteBuffer) {
      return BUFFER;
    }
    if (item instanceof ByteBuf) {
      return BYTE_BUF;
    }
    return isBuffers(item) ? BUFFERS : null;
  }

  private static boolean isBuffers(@Nullable Object item) {
    return item instanceof List<?> list && list.stream().allMatch(ByteBuffer.class::isInstance);
  }

  /**
   * Gives back what an item holds, whatever it is: a reference-counted object is released, if
   * nobody has done so before.
   */
  static void discard(@Nullable Object item) {
    if (ReferenceCountUtil.refCnt(item) > 0) {
      ReferenceCountUtil.release(item);
    }
  }

  /**
   * The item as it is now. A text is measured before it is copied, so what another thread does to
   * it between the two must have no effect.
   */
  Object fixed(Object item) {
    return item;
  }

  /** How many bytes the item has. */
  abstract long size(Object item);

  /** Appends the whole item. */
  abstract void copy(Object item, int size, ByteBuf into);

  /**
   * Appends the next part of an item.
   *
   * @param from where the part begins: 0, or what the call for the part before it returned
   * @param room how many bytes at most; at least 8
   * @return where the next part begins
   */
  abstract int copySome(Object item, int from, int room, ByteBuf into);
}
