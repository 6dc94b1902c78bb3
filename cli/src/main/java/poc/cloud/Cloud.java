package poc.cloud;

/** One account in one region, or its stand-in: every service that the engine talks to. */
public interface Cloud {

  /** AWS Lambda. */
  Functions functions();

  /** Amazon API Gateway: REST APIs, their deployments and stages. */
  RestApis restApis();

  /** Amazon API Gateway: API keys and usage plans. */
  UsagePlans usagePlans();

  /** Amazon S3. */
  Buckets buckets();
}
