package dev.freshet.processor.write;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Javadoc comments laid out as a person does it: in one line, or filled up to the margin. */
final class Javadocs {
  private static final int MARGIN = 100;

  /** A comment as JavaPoet writes it: one sentence, however long, over three lines. */
  private static final Pattern SENTENCE =
      Pattern.compile("(?m)^( *)/\\*\\*\\n *\\* (.*)\\n *\\*/$");

  private Javadocs() {}

  /** The source with every comment of one sentence laid out anew. */
  static String filled(String source) {
    return SENTENCE.matcher(source).replaceAll(Javadocs::fill);
  }

  private static String fill(MatchResult comment) {
    String indent = comment.group(1);
    String sentence = comment.group(2);
    String oneLine = indent + "/** " + sentence + " */";
    if (oneLine.length() <= MARGIN) {
      return Matcher.quoteReplacement(oneLine);
    }
    StringBuilder text = new StringBuilder(indent + "/**\n");
    StringBuilder line = new StringBuilder(indent + " *");
    for (String word : sentence.split(" ", -1)) {
      if (line.length() + 1 + word.length() > MARGIN) {
        text.append(line).append('\n');
        line = new StringBuilder(indent + " *");
      }
      line.append(' ').append(word);
    }
    return Matcher.quoteReplacement(text.append(line) + "\n" + indent + " */");
  }
}
