package example.problems;

import dev.freshet.Cookie;
import dev.freshet.Get;
import dev.freshet.Header;

class FieldNameMalformed {
  @Get("/story")
  String story(
      @Header("user agent") String space,
      @Header("X-A:") String colon,
      @Header("a\r\nb") String line,
      @Header String größe,
      @Cookie("a=b") String pair) {
    return "";
  }
}
