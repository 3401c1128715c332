package nl.innovatiebudget.notification.wording;

import io.quarkus.qute.Expression;
import io.quarkus.qute.SectionBlock;
import io.quarkus.qute.SectionNode;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a template says of what it is given: read from the template itself, branches that a sample
 * does not come through included.
 */
final class Uses {

  /** Loops are over lists of ours, so this bounds what a template can cost. */
  private static final int DEEPEST_LOOP = 2;

  private static final int MOST_SECTIONS = 200;

  private final Shape.Group facts;
  private final SequencedSet<String> said = new LinkedHashSet<>();
  private final List<TemplateFault> faults = new ArrayList<>();
  private int sections;

  private Uses(Shape.Group facts) {
    this.facts = facts;
  }

  /** A name in a template: its full path from what the template is given, and what is there. */
  private record Known(String path, Shape shape) {}

  /** What is known at one place: the items of the loops around it, and what was asked before. */
  private record Place(Map<String, Known> items, Set<String> asked, int loops) {}

  static Uses of(Template template, Shape.Group facts) {
    var uses = new Uses(facts);
    if (!template.getParameterDeclarations().isEmpty()) {
      uses.faults.add(TemplateFault.notAllowed("{@…}"));
    }
    uses.nodes(
        template.getRootNode().getBlocks().getFirst().nodes, new Place(Map.of(), Set.of(), 0));
    return uses;
  }

  /** The paths that are written, not only asked. */
  SequencedSet<String> said() {
    return said;
  }

  List<TemplateFault> faults() {
    return faults;
  }

  private void nodes(List<TemplateNode> nodes, Place place) {
    for (var node : nodes) {
      if (node.isSection()) {
        section(node.asSection(), place);
      } else if (node.isExpression()) {
        write(node.asExpression().getExpressions().getFirst(), place);
      }
    }
  }

  private void section(SectionNode section, Place place) {
    if (++sections > MOST_SECTIONS) {
      if (sections == MOST_SECTIONS + 1) {
        faults.add(TemplateFault.tooLong(MOST_SECTIONS));
      }
      return;
    }
    for (var block : section.getBlocks()) {
      nodes(block.nodes, within(section, block, place));
    }
  }

  private Place within(SectionNode section, SectionBlock block, Place place) {
    if (section.getName().equals("for") && !block.expressions.isEmpty()) {
      return loop(block, place);
    }
    var asked = new LinkedHashSet<>(place.asked());
    for (var condition : block.expressions.values()) {
      if (!condition.isLiteral()) {
        find(condition, place).map(Known::path).ifPresent(asked::add);
      }
    }
    return new Place(place.items(), asked, place.loops());
  }

  private Place loop(SectionBlock block, Place place) {
    if (place.loops() == DEEPEST_LOOP) {
      faults.add(TemplateFault.tooDeep(DEEPEST_LOOP));
    }
    var items = new HashMap<>(place.items());
    var alias = block.parameters.getOrDefault("alias", "it");
    for (var list : block.expressions.values()) {
      if (list.isLiteral()) {
        faults.add(TemplateFault.notAList(list.toOriginalString()));
        continue;
      }
      find(list, place)
          .ifPresent(
              known -> {
                if (known.shape() instanceof Shape.ListOf of) {
                  items.put(alias, new Known(known.path() + "[]", of.item()));
                } else {
                  faults.add(TemplateFault.notAList(known.path()));
                }
              });
    }
    return new Place(items, place.asked(), place.loops() + 1);
  }

  private void write(Expression expression, Place place) {
    if (expression.isLiteral()) {
      return;
    }
    find(expression, place)
        .ifPresent(
            known -> {
              if (!(known.shape() instanceof Shape.Words words)) {
                faults.add(TemplateFault.notWords(known.path()));
              } else if (words.optional() && !place.asked().contains(known.path())) {
                faults.add(TemplateFault.mayBeAbsent(known.path()));
              } else {
                said.add(known.path());
              }
            });
  }

  private Optional<Known> find(Expression expression, Place place) {
    var names = expression.getParts();
    var first = names.getFirst().getName();
    if (expression.hasNamespace() || names.stream().anyMatch(Expression.Part::isVirtualMethod)) {
      faults.add(TemplateFault.notAllowed(expression.toOriginalString()));
      return Optional.empty();
    }
    var known = place.items().get(first);
    if (known == null) {
      known = known(first, facts.parts().get(first));
    }
    for (var name : names.subList(1, names.size())) {
      known = known == null ? null : partOf(known, name.getName());
    }
    if (known == null) {
      faults.add(TemplateFault.unknown(expression.toOriginalString()));
    }
    return Optional.ofNullable(known);
  }

  private static @Nullable Known partOf(Known whole, String name) {
    return whole.shape() instanceof Shape.Group group
        ? known(whole.path() + "." + name, group.parts().get(name))
        : null;
  }

  private static @Nullable Known known(String path, @Nullable Shape shape) {
    return shape == null ? null : new Known(path, shape);
  }
}
