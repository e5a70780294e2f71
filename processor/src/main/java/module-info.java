/** Reads Freshet's annotations and writes streaming handlers at compile time. */
@SuppressWarnings(
    "requires-automatic") // JavaPoet and AutoService have module names, but no descriptors
module dev.freshet.processor {
  requires java.compiler;
  requires com.palantir.javapoet;
  requires static com.google.auto.service;
  requires static org.jspecify;

  provides javax.annotation.processing.Processor with
      dev.freshet.processor.FreshetProcessor,
      dev.freshet.processor.OwnershipProcessor;
}
