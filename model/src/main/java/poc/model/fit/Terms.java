package poc.model.fit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The algebra of terms (Wilkinson and Rogers, Symbolic Description of Factorial Models, 1973), as R
 * has it. Variables stand for themselves by the order in which a formula first names them.
 */
final class Terms {
  private final List<Variable> variables = new ArrayList<>();

  /** The set that holds a variable's term alone. */
  Set<Set<Integer>> of(Variable variable) {
    if (!variables.contains(variable)) {
      variables.add(variable);
    }
    return setOf(Set.of(variables.indexOf(variable)));
  }

  /** The terms of both sets: {@code a + b}. */
  static Set<Set<Integer>> union(Set<Set<Integer>> a, Set<Set<Integer>> b) {
    Set<Set<Integer>> union = new LinkedHashSet<>(a);
    union.addAll(b);
    return union;
  }

  /** Each term of the one with each of the other: {@code a:b}. */
  static Set<Set<Integer>> cross(Set<Set<Integer>> a, Set<Set<Integer>> b) {
    Set<Set<Integer>> products = new LinkedHashSet<>();
    for (Set<Integer> left : a) {
      for (Set<Integer> right : b) {
        Set<Integer> product = new TreeSet<>(left);
        product.addAll(right);
        products.add(product);
      }
    }
    return products;
  }

  /** The one term of all variables of a set, for {@code a/b}. */
  static Set<Set<Integer>> all(Set<Set<Integer>> a) {
    Set<Integer> all = new TreeSet<>();
    a.forEach(all::addAll);
    return setOf(all);
  }

  private static Set<Set<Integer>> setOf(Set<Integer> term) {
    Set<Set<Integer>> set = new LinkedHashSet<>();
    set.add(new TreeSet<>(term));
    return set;
  }

  /**
   * The terms, their variables in the order in which these terms name them first: read again, they
   * are the same.
   */
  List<Term> inOrder(Collection<Set<Integer>> terms) {
    Set<Integer> named = new LinkedHashSet<>();
    terms.forEach(named::addAll);
    return terms.stream()
        .map(term -> new Term(named.stream().filter(term::contains).map(variables::get).toList()))
        .toList();
  }
}
