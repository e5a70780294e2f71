package example.problems;

import dev.freshet.Get;
import dev.freshet.Header;

class HeaderReserved {
  @Get("/story")
  String story(
      @Header("Cookie") String all, @Header String transferEncoding, @Header String contentLength) {
    return "";
  }
}
