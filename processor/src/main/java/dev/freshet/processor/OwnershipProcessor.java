package dev.freshet.processor;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * Says that Freshet's annotations are Freshet's, so that {@code -Xlint:processing} does not warn of
 * annotations that no processor claims.
 *
 * <p>{@link FreshetProcessor} cannot say so: it is shown every annotation, and could only claim all
 * of them, those of others, too. It has to come before this one, and so has any other processor
 * that is to see Freshet's annotations.
 *
 * <p>The author's own annotations that bear {@code @Streaming} are claimed if {@code
 * -Afreshet.claims=} lists their qualified names, with commas between them. They are known only
 * when it is too late to claim them.
 *
 * <p>Handlers bear annotations of others: the mark that they are generated, and one of Netty's that
 * they inherit. These are claimed in rounds in which nothing but handlers bears them.
 */
@AutoService(Processor.class)
public final class OwnershipProcessor extends AbstractProcessor {
  /** The option; {@link FreshetProcessor} tells javac of it, which is called in any case. */
  static final String CLAIMS = "freshet.claims";

  private static final String OURS = "dev.freshet.*";
  private static final String HANDLER = "dev.freshet.handler.StreamingHandler";
  private static final List<String> ON_HANDLERS =
      List.of("io.netty.channel.ChannelHandler.Sharable", "javax.annotation.processing.Generated");

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    Set<String> claims = new TreeSet<>(ON_HANDLERS);
    claims.add(OURS);
    String others = processingEnv.getOptions().getOrDefault(CLAIMS, "");
    Arrays.stream(others.split(","))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .forEach(claims::add);
    return claims;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  /** Claims what it is shown, unless something that is no handler bears what is on handlers. */
  @Override
  @SuppressWarnings("DoNotClaimAnnotations") // what it is for; others see them if they come before
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return annotations.stream()
        .filter(each -> ON_HANDLERS.contains(each.getQualifiedName().toString()))
        .flatMap(each -> round.getElementsAnnotatedWith(each).stream())
        .allMatch(OwnershipProcessor::isHandler);
  }

  private static boolean isHandler(Element element) {
    return element instanceof TypeElement type
        && type.getSuperclass() instanceof DeclaredType parent
        && ((TypeElement) parent.asElement()).getQualifiedName().contentEquals(HANDLER);
  }
}
