package nl.innovatiebudget.notification.wording;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.LoopSectionHelper;
import io.quarkus.qute.Results;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.ValueResolver;
import io.quarkus.qute.ValueResolvers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Renders words that came in from outside. It knows names, {@code #if} and {@code #for}, and
 * nothing else: no methods, no Java, no other templates, no beans. What it is given are maps.
 */
final class PlainEngine {

  /** In characters. */
  static final int LONGEST_BODY = 20_000;

  private static final int LONGEST_TEXT = 200_000;

  private static final Engine ENGINE =
      Engine.builder()
          .addSectionHelper("if", new IfSectionHelper.Factory())
          .addSectionHelper("for", new LoopSectionHelper.Factory())
          .addValueResolver(ValueResolvers.mapperResolver())
          .addValueResolver(new OfMap())
          .strictRendering(true)
          .removeStandaloneLines(true)
          .build();

  private PlainEngine() {}

  /** A template cannot be read, asks for what it is not given, or says too much. */
  static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unusable(@Nullable String message) {
      super(message);
    }
  }

  static Template parse(String body) {
    if (body.length() > LONGEST_BODY) {
      throw new Unusable("it has more than " + LONGEST_BODY + " characters");
    }
    try {
      return ENGINE.parse(body);
    } catch (RuntimeException e) {
      throw unusable(e);
    }
  }

  static String render(Template template, Map<String, Object> facts) {
    var instance = template.instance();
    facts.forEach(instance::data);
    var text = new StringBuilder();
    try {
      instance
          .consume(
              part -> {
                if (text.length() + part.length() > LONGEST_TEXT) {
                  throw new Unusable("it says more than " + LONGEST_TEXT + " characters");
                }
                text.append(part);
              })
          .toCompletableFuture()
          .join();
    } catch (CompletionException e) {
      throw e.getCause() == null ? unusable(e) : unusable(e.getCause());
    } catch (RuntimeException e) {
      throw unusable(e);
    }
    return text.toString();
  }

  /** What the engine thinks of words is the writer's to know; what it stumbles over is not. */
  private static Unusable unusable(Throwable fault) {
    return switch (fault) {
      case Unusable unusable -> unusable;
      case TemplateException said -> new Unusable(said.getMessage());
      default -> new Unusable("they cannot be written out");
    };
  }

  /** What a map has under a name; anything else is not found. */
  private static final class OfMap implements ValueResolver {

    @Override
    public boolean appliesTo(EvalContext context) {
      return context.getBase() instanceof Map && context.getParams().isEmpty();
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
      var map = (Map<?, ?>) context.getBase();
      return map.containsKey(context.getName())
          ? CompletableFuture.completedFuture(map.get(context.getName()))
          : Results.notFound(context);
    }
  }
}
