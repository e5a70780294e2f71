package dev.freshet.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.freshet.processor.model.ResultModel;

/** The smallest pieces of generated code. */
final class CodeBlocks {
  private CodeBlocks() {}

  // "text/plain; charset=utf-8",
  static CodeBlock mediaType(ResultModel result) {
    return result
        .contentType()
        .map(type -> CodeBlock.of("$S,$W", type))
        .orElseGet(() -> CodeBlock.of(""));
  }
}
