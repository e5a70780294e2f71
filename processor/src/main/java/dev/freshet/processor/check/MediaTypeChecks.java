package dev.freshet.processor.check;

import dev.freshet.processor.model.Answer.Items;
import dev.freshet.processor.model.EndpointModel;
import dev.freshet.processor.model.MediaType;
import dev.freshet.processor.report.Faults;
import dev.freshet.processor.report.Problem;
import java.util.List;

/**
 * Refuses a media type where it is plain that the items cannot be of it. Bytes may well be text
 * that is encoded already, so only what is text to its own grammar is refused to them; text is
 * refused where the format has a binary signature.
 */
final class MediaTypeChecks {
  private static final List<String> TEXT_ALONE = List.of("text/event-stream");
  private static final List<String> BYTES_ALONE =
      List.of(
          "image/png",
          "image/jpeg",
          "image/gif",
          "image/webp",
          "image/avif",
          "application/gzip",
          "application/zip");

  private MediaTypeChecks() {}

  static void check(EndpointModel endpoint, Faults faults) {
    endpoint.result().mediaType().ifPresent(mediaType -> check(endpoint, mediaType, faults));
  }

  private static void check(EndpointModel endpoint, MediaType mediaType, Faults faults) {
    Items items = endpoint.result().answer().items().orElse(Items.UNDECLARED);
    String signature = endpoint.method().signature().brief();
    String essence = mediaType.essence();
    if (items == Items.BYTES && TEXT_ALONE.contains(essence)) {
      add(mediaType, faults, signature, "bytes", essence, "text");
    }
    if (items == Items.TEXT && BYTES_ALONE.contains(essence)) {
      add(mediaType, faults, signature, "text", essence, "bytes");
    }
    if (items == Items.TEXT) {
      mediaType
          .charset()
          .filter(charset -> !charset.equals("utf-8"))
          .ifPresent(
              charset -> faults.add(Problem.CHARSET_CLASH, mediaType.site(), signature, charset));
    }
  }

  private static void add(MediaType mediaType, Faults faults, Object... arguments) {
    faults.add(Problem.MEDIA_TYPE_CLASH, mediaType.site(), arguments);
  }
}
