package dev.freshet.processor.read;

import dev.freshet.processor.model.MediaType;
import dev.freshet.processor.model.Site;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a media type after RFC 9110, section 8.3.1, but refuses empty parameters and ranges. */
final class MediaTypeReader {
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final String QUOTED = "\"(?:[\\t !#-\\[\\]-~]|\\\\[\\t -~])*\"";
  private static final String PARAMETER =
      "[ \\t]*;[ \\t]*(?<name>" + TOKEN + ")=(?<value>" + TOKEN + "|" + QUOTED + ")";
  private static final Pattern PARAMETERS = Pattern.compile(PARAMETER);
  private static final Pattern MEDIA_TYPE =
      Pattern.compile(
          "(?<essence>" + TOKEN + "/" + TOKEN + ")(?<parameters>(?:" + unnamed(PARAMETER) + ")*)");

  private MediaTypeReader() {}

  /**
   * The media type that a text is.
   *
   * @param site what the model gives as its site
   */
  static Optional<MediaType> read(String text, Site site) {
    Matcher matcher = MEDIA_TYPE.matcher(text);
    if (!matcher.matches() || matcher.group("essence").contains("*")) {
      return Optional.empty();
    }
    String essence = matcher.group("essence").toLowerCase(Locale.ROOT);
    return Optional.of(new MediaType(text, essence, charset(matcher.group("parameters")), site));
  }

  private static Optional<String> charset(String parameters) {
    return PARAMETERS
        .matcher(parameters)
        .results()
        .filter(parameter -> parameter.group(1).equalsIgnoreCase("charset"))
        .map(parameter -> parameter.group(2).replace("\"", "").toLowerCase(Locale.ROOT))
        .findFirst();
  }

  private static String unnamed(String pattern) {
    return pattern.replaceAll("\\?<[a-z]+>", "?:");
  }
}
