package dev.freshet.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of generated code, with JavaPoet's placeholders for what it names. Its texts are joined
 * as far as they reach: JavaPoet goes through a file twice, and each part of it takes its time.
 *
 * @param format what {@link CodeBlock#of} asks for
 * @param arguments the types and strings that the format asks for
 */
record Code(String format, List<Object> arguments) {

  /**
   * Code by a format of JavaPoet, of which {@code $L} takes text and other code, {@code $T} a type
   * and {@code $S} a string; {@code $W} is where a line may break.
   */
  static Code of(String format, Object... arguments) {
    StringBuilder joined = new StringBuilder();
    List<Object> kept = new ArrayList<>();
    int begin = 0;
    int next = 0;
    for (int at = format.indexOf('$'); at >= 0; at = format.indexOf('$', begin)) {
      char kind = format.charAt(at + 1);
      boolean isJoined = kind == 'L';
      joined.append(format, begin, isJoined ? at : at + 2);
      begin = at + 2;
      if (isJoined && arguments[next] instanceof Code code) {
        joined.append(code.format);
        kept.addAll(code.arguments);
        next++;
      } else if (isJoined) {
        joined.append(arguments[next++].toString().replace("$", "$$"));
      } else if (kind == 'T' || kind == 'S') {
        kept.add(arguments[next++]);
      }
    }
    return new Code(joined.append(format, begin, format.length()).toString(), kept);
  }

  /** Pieces, one after the other. */
  static Code join(String delimiter, List<Code> pieces) {
    String format = String.join(delimiter, pieces.stream().map(Code::format).toList());
    return new Code(format, pieces.stream().flatMap(each -> each.arguments.stream()).toList());
  }

  /** This as a statement, which ends its line. */
  Code statement() {
    return new Code("$[" + format + ";\n$]", arguments);
  }

  /** This for JavaPoet. */
  CodeBlock block() {
    return CodeBlock.of(format, arguments.toArray());
  }
}
