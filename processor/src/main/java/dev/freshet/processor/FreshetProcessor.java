package dev.freshet.processor;

import com.google.auto.service.AutoService;
import dev.freshet.processor.check.ServiceChecks;
import dev.freshet.processor.model.ServiceModel;
import dev.freshet.processor.model.Site;
import dev.freshet.processor.read.FreshetAnnotations;
import dev.freshet.processor.read.ServiceFinder;
import dev.freshet.processor.read.ServiceReader;
import dev.freshet.processor.report.Diagnostics;
import dev.freshet.processor.report.Failures;
import dev.freshet.processor.report.Faults;
import dev.freshet.processor.report.Problem;
import dev.freshet.processor.write.HandlerWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/**
 * The annotation processor of Freshet: writes a handler for every type that declares endpoints.
 *
 * <p>It reads a service, checks it, and writes its handler only if nothing is wrong. A service that
 * names a type which is not there yet waits for the next round; if the type never comes, the
 * compiler itself reports it.
 */
@AutoService(Processor.class)
public final class FreshetProcessor extends AbstractProcessor {
  private ServiceReader reader;
  private Diagnostics diagnostics;
  private final ServiceChecks checks = new ServiceChecks();

  /** The names of the services that name a type which is not there yet. */
  private final List<String> waiting = new ArrayList<>();

  /** The names of the types that may turn out to be services, once their supertypes are there. */
  private final List<String> undecided = new ArrayList<>();

  /** All: a class that inherits its endpoints has no annotation of ours. */
  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(OwnershipProcessor.CLAIMS);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    reader = new ServiceReader(environment.getTypeUtils(), environment.getElementUtils());
    diagnostics = new Diagnostics(environment.getMessager());
  }

  /** Claims no annotation, as it would claim all of them; see {@link OwnershipProcessor}. */
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!round.processingOver()) {
      reader.begin();
      ServiceFinder found =
          ServiceFinder.in(round, named(FreshetAnnotations.all()), annotations, take(undecided));
      undecided.addAll(found.undecided());
      found.annotations().forEach(this::processAnnotation);
      found.parameters().forEach(this::processParameter);
      take(waiting).forEach(this::processService);
      found.services().forEach(this::processService);
      diagnostics.print();
    }
    return false;
  }

  /** The types of those names, as they are in this round; none is left. */
  private List<TypeElement> take(List<String> names) {
    List<TypeElement> types = named(names);
    names.clear();
    return types;
  }

  private List<TypeElement> named(List<String> names) {
    Elements elements = processingEnv.getElementUtils();
    return names.stream().map(elements::getTypeElement).filter(Objects::nonNull).toList();
  }

  private void processAnnotation(TypeElement annotation) {
    process(annotation, faults -> reader.checkAnnotation(annotation, faults));
  }

  private void processParameter(VariableElement parameter) {
    process(parameter, faults -> reader.checkParameter(parameter, faults));
  }

  private void processService(TypeElement service) {
    process(
        service,
        faults -> {
          Optional<ServiceModel> model = reader.read(service, faults);
          if (model.isPresent()) {
            writeIfFaultless(service, model.get(), faults);
          } else {
            waiting.add(service.getQualifiedName().toString());
          }
        });
  }

  /** What is done with an element; it adds to the faults what is wrong with that element. */
  @FunctionalInterface
  private interface Step {
    void take(Faults faults) throws IOException;
  }

  /** Takes a step; what goes wrong with the step itself is told in a sentence, too. */
  private void process(Element element, Step step) {
    Faults faults = new Faults();
    try {
      step.take(faults);
    } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
      faults.add(Problem.FAILURE, Site.of(element), element.getSimpleName(), Failures.sentence(e));
    }
    diagnostics.collect(faults);
  }

  private void writeIfFaultless(TypeElement service, ServiceModel model, Faults faults)
      throws IOException {
    checks.check(model, faults);
    if (!faults.isEmpty() || model.endpoints().isEmpty()) {
      return;
    }
    String source = new HandlerWriter(model, FreshetProcessor.class.getName()).write();
    String name = model.handler().canonicalName();
    try (Writer file = processingEnv.getFiler().createSourceFile(name, service).openWriter()) {
      file.write(source);
    } catch (FilerException e) {
      faults.add(
          Problem.HANDLER_NAME_TAKEN,
          Site.of(service),
          model.handler().simpleName(),
          service.getSimpleName());
    }
  }
}
