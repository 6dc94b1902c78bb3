package poc.publish;

import poc.plan.Change;
import poc.plan.Listener;

/** Hears nothing. */
final class Silent implements Listener {

  @Override
  public void started(Change change) {}

  @Override
  public void done(Change change) {}
}
