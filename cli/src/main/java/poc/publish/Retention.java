package poc.publish;

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

  public static final int KEEP = 3;
  public static final int MOST = 256;

  /** Deletes nothing. */
  public static final Retention ALL = new Retention(KEEP, false, false, MOST);

  /** Deletes only what our own builds brought. */
  public static final Retention OWN = new Retention(KEEP, true, false, MOST);

  boolean deletes(int build, int latest) {
    return older && build < latest - keep;
  }
}
