package dev.freshet.processor;

import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;

/** The processor in an environment that fails when a file is to be written. */
final class FailingProcessor extends ProcessorAtAFiler {

  @Override
  Filer filer(ProcessingEnvironment environment) {
    return proxy(
        Filer.class,
        (proxy, method, arguments) -> {
          throw new IllegalStateException("The disk\nis full.");
        });
  }
}
