package poc.plan;

import poc.cloud.Cloud;

/**
 * One step that brings the cloud nearer to what it should be. Commands are values: they can be
 * compared.
 */
public interface Command {

  /**
   * Takes the step. Taking it again is harmless.
   *
   * @throws poc.cloud.CloudException if the cloud refuses
   */
  void run(Cloud cloud);
}
