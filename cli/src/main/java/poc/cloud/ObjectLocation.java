package poc.cloud;

/** Where an object lies: a bucket and a key in it. */
public record ObjectLocation(String bucket, String key) {

  @Override
  public String toString() {
    return "s3://" + bucket + "/" + key;
  }
}
