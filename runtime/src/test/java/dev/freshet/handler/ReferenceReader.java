package dev.freshet.handler;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads requests as RFC 9112 writes them, with none of its tolerance, to tell what a server may
 * answer: slow, simple, and by other means than the one under test.
 */
final class ReferenceReader {

  /**
   * A request whose head is framed well.
   *
   * @param content null if it is malformed or has no end
   */
  record Framed(String method, String target, @Nullable String content) {}

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final String TEXT = "[\\t\\x20-\\x7e\\x80-\\xff]*";
  private static final Pattern LINE =
      Pattern.compile("(" + TOKEN + ") ([!-~\\x80-\\xff]+) HTTP/1\\.([01])\r\n");
  private static final Pattern FIELD = Pattern.compile("(" + TOKEN + "):(" + TEXT + ")\r\n");
  private static final Pattern END = Pattern.compile("\r\n");
  private static final Pattern CHUNK =
      Pattern.compile("([0-9A-Fa-f]{1,7})(?:[ \\t]*;" + TEXT + ")?\r\n");

  private final String bytes;
  private final List<Framed> requests = new ArrayList<>();
  private int at;

  private ReferenceReader(String bytes) {
    this.bytes = bytes;
  }

  /** All requests up to the first that is malformed or has no end; its head may be good. */
  static List<Framed> read(String bytes) {
    ReferenceReader reader = new ReferenceReader(bytes);
    while (reader.readRequest()) {
      // The next one begins where this one has ended.
    }
    return reader.requests;
  }

  private boolean readRequest() {
    while (take(END) != null) {
      // Empty lines before a request count for nothing.
    }
    Matcher line = take(LINE);
    if (line == null) {
      return false;
    }
    List<String> lengths = new ArrayList<>();
    List<String> codings = new ArrayList<>();
    if (!readFields(lengths, codings)) {
      return false;
    }
    String content;
    if (lengths.isEmpty() && codings.isEmpty()) {
      content = "";
    } else if (codings.isEmpty() && lengths.size() == 1 && lengths.get(0).matches("[0-9]{1,7}")) {
      content = take(Integer.parseInt(lengths.get(0)));
    } else if (lengths.isEmpty()
        && codings.size() == 1
        && codings.get(0).equalsIgnoreCase("chunked")
        && line.group(3).equals("1")) {
      content = takeChunks();
    } else {
      return false;
    }
    requests.add(new Framed(line.group(1), line.group(2), content));
    return content != null;
  }

  private boolean readFields(List<String> lengths, List<String> codings) {
    for (Matcher field = take(FIELD); field != null; field = take(FIELD)) {
      String value = field.group(2).strip();
      if (field.group(1).equalsIgnoreCase("content-length")) {
        lengths.add(value);
      } else if (field.group(1).equalsIgnoreCase("transfer-encoding")) {
        codings.add(value);
      }
    }
    return take(END) != null;
  }

  private String takeChunks() {
    StringBuilder content = new StringBuilder();
    for (Matcher size = take(CHUNK); size != null; size = take(CHUNK)) {
      int length = Integer.parseInt(size.group(1), 16);
      if (length == 0) {
        return readFields(new ArrayList<>(), new ArrayList<>()) ? content.toString() : null;
      }
      String chunk = take(length);
      if (chunk == null || take(END) == null) {
        return null;
      }
      content.append(chunk);
    }
    return null;
  }

  private Matcher take(Pattern pattern) {
    Matcher matcher = pattern.matcher(bytes).region(at, bytes.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    at = matcher.end();
    return matcher;
  }

  private String take(int length) {
    if (bytes.length() - at < length) {
      return null;
    }
    at += length;
    return bytes.substring(at - length, at);
  }
}
