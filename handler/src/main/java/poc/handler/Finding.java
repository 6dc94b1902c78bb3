package poc.handler;

import poc.model.Problem;

/**
 * Why a request was refused.
 *
 * @param index the position of the object in an array; -1 if there is none
 * @param known whether the problem's field is one of ours; else the caller made its name up
 */
record Finding(int index, Problem problem, boolean known) {

  /** A problem with one part of the request as a whole. */
  static Finding whole(String part, String allowed, String but) {
    return element(-1, part, allowed, but);
  }

  /** A problem with one element of an array. */
  static Finding element(int index, String part, String allowed, String but) {
    String message = "the " + part + " must be " + allowed + ", but " + but;
    return new Finding(index, new Problem(part, message, allowed), true);
  }
}
