package poc.product;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What somebody who wrote a word that is not known may have meant. */
final class NearestKey {

  private NearestKey() {}

  /** The known word with the fewest letters to change, if it is not another word altogether. */
  static Optional<String> of(String word, Collection<String> known) {
    return known.stream()
        .filter(k -> distance(word, k) <= Math.max(1, Math.min(word.length(), k.length()) / 2))
        .min(Comparator.<String>comparingInt(k -> distance(word, k)).thenComparing(k -> k));
  }

  /** Letters to insert, delete or replace, after Levenshtein. */
  static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(previous[j], row[j - 1]));
      }
      previous = row;
    }
    return previous[b.length()];
  }
}
