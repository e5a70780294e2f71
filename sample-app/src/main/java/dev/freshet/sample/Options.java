package dev.freshet.sample;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the command line asks for.
 *
 * @param host the address to listen on
 * @param port the port to listen on; 0 for any that is free
 * @param files the directory whose files are served, if any are
 * @param help true iff the user wants to be told about the options, and nothing else
 */
record Options(String host, int port, Optional<Path> files, boolean help) {

  static final String HELP =
      """
      Usage: java -jar freshet-sample-app.jar [--port N] [--host H] [--files DIR]

        --port N      the port to listen on; 0 takes any free one (default: $PORT, else 8080)
        --host H      the address to listen on; 0.0.0.0 lets other machines in (default: 127.0.0.1)
        --files DIR   serves the files under a directory at /files/ (default: none)
        --help        prints this text
      """;

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,5}");
  private static final int HIGHEST_PORT = 65_535;

  /**
   * Reads the command line. An option's value follows as the next argument or after {@code =}; of
   * an option given twice the last counts; {@code PORT} counts where {@code --port} is not given.
   *
   * @throws BadOptionException with the first mistake
   */
  static Options parse(List<String> arguments, Map<String, String> environment)
      throws BadOptionException {
    String host = "127.0.0.1";
    Integer port = null;
    Optional<Path> files = Optional.empty();
    for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
      String argument = rest.next();
      String name = argument.split("=", 2)[0];
      switch (name) {
        case "--help" -> {
          return new Options(host, 0, files, true);
        }
        case "--host" -> host = value(name, argument, rest);
        case "--port" -> port = port(name, value(name, argument, rest));
        case "--files" -> files = Optional.of(directory(value(name, argument, rest)));
        default ->
            throw new BadOptionException("Unknown option \"" + name + "\"; --help lists them all.");
      }
    }
    return new Options(host, port != null ? port : environmentPort(environment), files, false);
  }

  private static String value(String name, String argument, Iterator<String> rest)
      throws BadOptionException {
    String value = "";
    if (argument.length() > name.length()) {
      value = argument.substring(name.length() + 1);
    } else if (rest.hasNext()) {
      value = rest.next();
    }
    if (value.isBlank()) {
      throw new BadOptionException(name + " needs a value.");
    }
    return value;
  }

  private static Path directory(String value) throws BadOptionException {
    try {
      return Path.of(value);
    } catch (InvalidPathException nowhere) {
      throw new BadOptionException("--files needs a directory, not \"" + value + "\".");
    }
  }

  private static int environmentPort(Map<String, String> environment) throws BadOptionException {
    String value = environment.getOrDefault("PORT", "");
    return value.isEmpty() ? 8080 : port("PORT", value);
  }

  private static int port(String name, String value) throws BadOptionException {
    if (DIGITS.matcher(value).matches() && Integer.parseInt(value) <= HIGHEST_PORT) {
      return Integer.parseInt(value);
    }
    throw new BadOptionException(
        name + " needs a whole number from 0 to 65535, not \"" + value + "\".");
  }
}
