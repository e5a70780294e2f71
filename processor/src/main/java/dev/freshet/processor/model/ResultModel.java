package dev.freshet.processor.model;

import dev.freshet.processor.model.Answer.Items;
import java.util.Optional;

/**
 * What a service method returns and as what it is sent.
 *
 * @param answer what is returned
 * @param mediaType the media type, if the author declares one
 */
public record ResultModel(Answer answer, Optional<MediaType> mediaType) {

  /**
   * The value of the {@code Content-Type} field; absent where the first item, or the whole answer,
   * decides.
   */
  public Optional<String> contentType() {
    return mediaType
        .map(MediaType::contentType)
        .or(() -> answer.items().flatMap(ResultModel::contentType));
  }

  private static Optional<String> contentType(Items items) {
    return switch (items) {
      case TEXT -> Optional.of("text/plain; charset=utf-8");
      case BYTES -> Optional.of("application/octet-stream");
      case UNDECLARED -> Optional.empty();
    };
  }
}
