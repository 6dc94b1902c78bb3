package poc.publish;

import poc.product.Publishing;

/**
 * What may be deleted of what is not wanted any more.
 *
 * @param keep how many builds before the one made last keep their files: pages of theirs may still
 *     be open somewhere, or be cached
 * @param older whether files of still older builds are deleted
 * @param foreign whether what none of our builds brought is deleted
 * @param most how many files may be deleted at once
 */
public record Retention(int keep, boolean older, boolean foreign, int most) {

  /** Deletes nothing. */
  public static final Retention ALL = new Retention(0, false, false, 0);

  /** Deletes only what our own builds brought. */
  public static Retention own(Publishing rules) {
    return new Retention(rules.keep(), true, false, rules.maxDelete());
  }

  /** Deletes what nobody wants any more, whoever brought it. */
  public static Retention everything(Publishing rules) {
    return new Retention(rules.keep(), true, true, rules.maxDelete());
  }

  boolean deletes(int build, int latest) {
    return older && build < latest - keep;
  }
}
