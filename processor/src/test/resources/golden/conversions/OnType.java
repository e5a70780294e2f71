package example.conversions;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

final class OnType {
  private OnType() {}

  /** Stands on types. */
  @Target(ElementType.TYPE_USE)
  @interface Nullable {}
}
