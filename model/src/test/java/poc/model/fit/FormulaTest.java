package poc.model.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.IntStream;
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
        "C ~ factor | C ~ factor",
        "y ~ a * b | y ~ a + b + a:b",
        "y ~ b:a + a | y ~ b:a + a",
        "y ~ (a + b + c)^2 | y ~ a + b + c + a:b + a:c + b:c",
        "y ~ (a + b + c)^9 | y ~ a + b + c + a:b + a:c + b:c + a:b:c",
        "y ~ a * b * c - a:b:c | y ~ a + b + a:b + c + a:c + b:c",
        "y ~ a/b | y ~ a + a:b",
        "y ~ (a + b)/c | y ~ a + b + a:b:c",
        "y ~ a + b:c + d | y ~ a + b:c + d",
        "y ~ a * b + c:d:a | y ~ a + b + a:b + a:c:d",
        "y ~ 0 + x | y ~ x - 1",
        "y ~ -1 + x | y ~ x - 1",
        "y ~ x - 1 | y ~ x - 1",
        "y ~ x - 1 + 1 | y ~ x",
        "y ~ x - 0 | y ~ x",
        "y ~ (x - 1):z | y ~ x:z - 1",
        "y ~ a + b - a | y ~ b",
        "y ~ I(x^2) + I(x ^ -0.50) + log(x) + sqrt(x) | y ~ I(x^2) + I(x^-0.5) + log(x) + sqrt(x)",
        "y ~ C(f, contr.sum) + C(g, poly) | y ~ C(f, sum) + C(g, poly)",
        "y ~ C(f, reference='b \"c\"') | y ~ C(f, reference=\"b \\\"c\\\"\")",
        "y ~ C(f, treatment, reference=2) | y ~ C(f, reference=\"2\")",
        "cbind(yes, `no no`) ~ x:`z z` | cbind(yes, `no no`) ~ x:`z z`",
        "y ~ . | y ~ .",
        "y ~ (. - a)^2 | y ~ (. - a)^2"
      })
  void readsTheNotationOfR(String text, String canonical) throws FormulaException {
    assertThat(Formula.parse(text)).hasToString(canonical);
    assertThat(Formula.parse(canonical)).isEqualTo(Formula.parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "y ~ . | y ~ a + b + `c d`",
        "y ~ . - a | y ~ b + `c d`",
        "y ~ . + C(a) - a | y ~ b + `c d` + C(a)",
        "y ~ .^2 - b:`c d` | y ~ a + b + `c d` + a:b + a:`c d`",
        "cbind(y, a) ~ . | cbind(y, a) ~ b + `c d`",
        "y ~ x | y ~ x"
      })
  void aDotStandsForAllOtherColumns(String text, String resolved) throws FormulaException {
    assertThat(Formula.parse(text).withColumns(List.of("a", "y", "b", "c d")))
        .hasToString(resolved);
  }

  @Test
  void namesTheColumnsThatItNeeds() throws FormulaException {
    Formula formula = Formula.parse("admit ~ b:C(rank) + gre + I(gre^2) + log(gpa)");
    assertThat(formula.response()).isEqualTo(new Response.Outcome("admit"));
    assertThat(formula.uses())
        .containsExactly(
            new FieldUse("b", FieldUse.Kind.EITHER),
            new FieldUse("rank", FieldUse.Kind.FACTOR),
            new FieldUse("gre", FieldUse.Kind.NUMBER),
            new FieldUse("gpa", FieldUse.Kind.NUMBER));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '$',
      value = {
        "$$ | 1 | the name of the column to predict is expected, but found the end",
        "admit | 6 | '~' is expected after the response, but found the end",
        "admit = gre | 7 | '~' is expected after the response, but found '='",
        "admit ~ | 8 | a column's name is expected, but found the end",
        "~ gre | 1 | the name of the column to predict is expected, but found '~'",
        "admit ~ gre + | 14 | a column's name is expected, but found the end",
        "admit ~ gre gpa | 13 | an operator such as '+' is expected, but found 'gpa'",
        "admit ~ gre ~ gpa | 13 | an operator such as '+' is expected, but found '~'",
        "admit ~ 1 | 10 | at least one column to predict from is needed, but found the end",
        "admit ~ a - a - 1 | 18 | at least one column to predict from is needed",
        "admit ~ 2 | 9 | a column's name is expected, but found '2'",
        "admit ~ gre %in% gpa | 13 | %in% is not supported: write a:b",
        "admit ~ a^b | 11 | a whole number is expected after '^', which crosses terms; for the power of a number write I(x^2)",
        "admit ~ a^0.5 | 11 | a whole number is expected after '^'",
        "admit ~ (a + b | 15 | ')' is expected to close '(', but found the end",
        "admit ~ poly(gre, 2) | 9 | poly() is not supported; the functions are C(x), I(x^2), log(x) and sqrt(x)",
        "admit ~ offset(gre) | 9 | offset() is not supported",
        "admit ~ ns(gre) | 9 | ns() is not supported",
        "admit ~ exp(gre) | 9 | the functions are C(x), I(x^2), log(x) and sqrt(x), but found 'exp'",
        "admit ~ I(gre) | 14 | '^' is expected in I(), which takes the power of a number",
        "admit ~ I(gre^x) | 15 | a number is expected after '^'",
        "log(admit) ~ gre | 1 | the response is a column, or cbind(successes, failures)",
        "cbind(a) ~ gre | 8 | ',' is expected after 'a'",
        "cbind(a, a) ~ gre | 10 | successes and failures are two columns",
        "cbind(a, b) ~ b | 15 | the column to predict cannot predict itself",
        "admit ~ C(rank | 15 | ')' is expected to close 'C(', but found the end",
        "admit ~ C(rank, 2) | 17 | contrasts or reference=\"level\" is expected, but found '2'",
        "admit ~ C(rank, mean) | 17 | contrasts are treatment, sum, helmert or poly",
        "admit ~ C(rank, sum, poly) | 22 | contrasts and reference are given once",
        "admit ~ C(rank, sum, reference='1') | 22 | sum contrasts have no reference level",
        "admit ~ C(rank, reference=b) | 27 | a level in quotes is expected",
        "admit ~ C() | 11 | a column's name is expected, but found ')'",
        "admit ~ gre + admit | 15 | the column to predict cannot predict itself",
        "admit ~ rank + C(rank) | 18 | a column is either a number or one factor",
        "admit ~ C(rank):C(rank, sum) | 19 | a column is either a number or one factor",
        "admit ~ log(rank) + C(rank) | 23 | a column is either a number or one factor",
        "admit ~ `gre | 9 | a name in backticks needs",
        "admit ~ `` | 9 | a name in backticks needs",
        "admit ~ C(a, reference=\"b) | 24 | a text in quotes needs"
      })
  void saysWhereItGoesWrong(String text, int position, String message) {
    FormulaException e = catchThrowableOfType(FormulaException.class, () -> Formula.parse(text));
    assertThat(e)
        .hasMessageStartingWith("formula, position " + position + ": ")
        .hasMessageContaining(message)
        .hasMessageEndingWith("\n  " + text + "\n  " + " ".repeat(position - 1) + "^");
    assertThat(e.position()).isEqualTo(position);
  }

  @Test
  void hugeFormulasAreRefused() {
    String many =
        "a0" + IntStream.range(1, 40).mapToObj(i -> " + a" + i).reduce("", String::concat);
    for (String text :
        List.of("y ~ (" + many + ")^3", "y ~ " + "(".repeat(5000) + "a", "y ~ a^1000000 + b^b")) {
      assertThatExceptionOfType(FormulaException.class).isThrownBy(() -> Formula.parse(text));
    }
  }

  @Test
  void aDotThatStandsForNothingIsRefused() throws FormulaException {
    Formula formula = Formula.parse("y ~ .");
    assertThatExceptionOfType(FormulaException.class)
        .isThrownBy(() -> formula.withColumns(List.of("y")))
        .withMessageContaining("the data has no other column");
  }

  @Property
  void anyTextIsAFormulaOrRefusedAtAPlaceWithinIt(@ForAll String text) {
    try {
      assertThat(Formula.parse(text).response().columns()).isNotEmpty();
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

  @Property
  void anySumOfItsTermsIsReadBackFromItsText(@ForAll("terms") List<String> terms) {
    try {
      Formula formula = Formula.parse("y ~ " + String.join(" + ", terms));
      Formula again = Formula.parse(formula.toString());
      assertThat(again.terms()).isEqualTo(formula.terms());
      assertThat(again.intercept()).isEqualTo(formula.intercept());
    } catch (FormulaException e) {
      assertThat(e.getMessage())
          .containsAnyOf("a column is either a number or one factor", "at least one column");
    }
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.of(
            "a",
            "b",
            "y",
            "C",
            "log",
            "I",
            "(",
            ")",
            "+",
            "~",
            "1",
            "0",
            "2",
            "-",
            "*",
            "/",
            ":",
            "^",
            ",",
            "`x y`",
            ".",
            "cbind",
            "reference",
            "=",
            "\"l\"",
            "sum",
            "%in%")
        .list()
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<List<String>> terms() {
    return Arbitraries.of(
            "a",
            "b * a",
            "a:b:`c d`",
            "I(a^2)",
            "log(b)",
            "C(f)",
            "C(g, poly)",
            "f:g",
            "0",
            "(a + f)^2",
            "a/b",
            "C(`c d`, reference=\"\\\\\")")
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }
}
