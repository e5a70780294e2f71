package example.problems;

import dev.freshet.Get;
import java.util.List;

class ParameterTypeInaccessible {
  @Get("/color")
  String color(Color color, List<Color> colors) {
    return "";
  }

  private enum Color {
    RED
  }
}
