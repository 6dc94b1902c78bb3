package poc.deploy;

import java.util.List;
import poc.plan.Change;

/**
 * A part of the product that is looked at and mended as one; later phases build on earlier ones.
 */
interface Phase {

  /** What is not as it should be, judged by the cloud as it is now. */
  List<Change> changes();
}
