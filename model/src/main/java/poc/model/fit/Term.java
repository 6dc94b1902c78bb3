package poc.model.fit;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A term of a formula's right-hand side: a variable, or an interaction of several.
 *
 * @param variables each once, in the order in which the formula first names them
 */
record Term(List<Variable> variables) {
  Term {
    variables = List.copyOf(variables);
  }

  /** The number of variables. */
  int degree() {
    return variables.size();
  }

  /** The term without one of its variables. */
  Term without(Variable variable) {
    return new Term(variables.stream().filter(v -> !v.equals(variable)).toList());
  }

  /** Whether it has all variables of another. */
  boolean contains(Term other) {
    return variables.containsAll(other.variables);
  }

  @Override
  public String toString() {
    return variables.stream().map(Variable::toString).collect(Collectors.joining(":"));
  }
}
