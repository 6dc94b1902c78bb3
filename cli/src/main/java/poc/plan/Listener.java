package poc.plan;

/** Hears what is done, as it is done. */
public interface Listener {

  void started(Change change);

  void done(Change change);
}
