package poc.model.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "admit ~ gre + gpa + C(rank) | admit ~ gre + gpa + C(rank)",
        "admit~gre+gpa+factor(rank) | admit ~ gre + gpa + C(rank)",
        "y ~ x + x + x | y ~ x",
        "y ~ 1 + x | y ~ x",
        "y ~ .x_1.b + größe | y ~ .x_1.b + größe",
        "`is ok` ~ C ( `a+b` ) + `plain` | `is ok` ~ C(`a+b`) + plain",
        "C ~ factor | C ~ factor"
      })
  void readsTheNotationOfR(String text, String canonical) throws FormulaException {
    assertThat(Formula.parse(text)).hasToString(canonical);
    assertThat(Formula.parse(canonical)).isEqualTo(Formula.parse(text));
  }

  @Test
  void tellsFactorsFromPlainTerms() throws FormulaException {
    Formula formula = Formula.parse("admit ~ gre + C(rank)");
    assertThat(formula.response()).isEqualTo("admit");
    assertThat(formula.terms()).containsExactly(new Term("gre", false), new Term("rank", true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\" | 1 | the name of the column to predict is expected, but found the end",
        "admit | 6 | '~' is expected after 'admit', but found the end",
        "admit = gre | 7 | '~' is expected after 'admit', but found '='",
        "admit ~ | 8 | a column's name is expected, but found the end",
        "~ gre | 1 | the name of the column to predict is expected, but found '~'",
        "admit ~ gre + | 14 | a column's name is expected, but found the end",
        "admit ~ gre * gpa | 13 | joined by '+', but found '*'",
        "admit ~ gre gpa | 13 | joined by '+', but found 'gpa'",
        "admit ~ gre ~ gpa | 13 | joined by '+', but found '~'",
        "admit ~ 0 + gre | 9 | a model without intercept is not supported",
        "admit ~ -1 + gre | 9 | a model without intercept is not supported",
        "admit ~ gre - 1 | 13 | joined by '+', but found '-'",
        "admit ~ 1 | 10 | at least one column to predict from is needed",
        "admit ~ 2 | 9 | a column's name is expected, but found '2'",
        "admit ~ . | 9 | '.' for all other columns is not supported",
        "admit ~ log(gre) | 9 | the functions are C(name) and factor(name), but found 'log'",
        "admit ~ C(rank | 15 | ')' is expected after 'rank', but found the end",
        "admit ~ C(rank, 2) | 15 | ')' is expected after 'rank', but found ','",
        "admit ~ C() | 11 | a column's name is expected, but found ')'",
        "admit ~ gre + admit | 15 | the column to predict cannot predict itself",
        "admit ~ rank + C(rank) | 18 | either a number or a factor, not both",
        "admit ~ `gre | 9 | a name in backticks needs",
        "admit ~ `` | 9 | a name in backticks needs"
      })
  void saysWhereItGoesWrong(String text, int position, String message) {
    FormulaException e = catchThrowableOfType(FormulaException.class, () -> Formula.parse(text));
    assertThat(e)
        .hasMessageStartingWith("formula '" + text + "', position " + position + ": ")
        .hasMessageContaining(message);
    assertThat(e.position()).isEqualTo(position);
  }

  @Property
  void everyFormulaIsReadBackFromItsText(@ForAll("formulas") Formula formula)
      throws FormulaException {
    assertThat(Formula.parse(formula.toString())).isEqualTo(formula);
  }

  @Property
  void anyTextIsAFormulaOrRefusedAtAPlaceWithinIt(@ForAll String text) {
    try {
      assertThat(Formula.parse(text).terms()).isNotEmpty();
    } catch (FormulaException e) {
      assertThat(e.position()).isBetween(1, text.length() + 1);
    }
  }

  @Property
  void anyMixOfItsWordsIsAFormulaOrRefused(@ForAll("words") List<String> words) {
    try {
      Formula formula = Formula.parse(String.join(" ", words));
      assertThat(Formula.parse(formula.toString())).isEqualTo(formula);
    } catch (FormulaException e) {
      assertThat(e).hasMessageContaining("position");
    }
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.of("a", "b", "C", "factor", "(", ")", "+", "~", "1", "0", "-", "`x y`", ".")
        .list()
        .ofMaxSize(9);
  }

  @Provide
  Arbitrary<Formula> formulas() {
    return Arbitraries.strings()
        .ofMinLength(1)
        .filter(name -> !name.contains("`"))
        .list()
        .uniqueElements()
        .ofMinSize(2)
        .ofMaxSize(6)
        .map(FormulaTest::formula);
  }

  private static Formula formula(List<String> names) {
    List<Term> terms = new ArrayList<>();
    for (String name : names.subList(1, names.size())) {
      terms.add(new Term(name, name.hashCode() % 2 == 0));
    }
    return new Formula(names.get(0), terms);
  }
}
