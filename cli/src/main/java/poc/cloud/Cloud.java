package poc.cloud;

/** One account in one region, or its stand-in: every service that the engine talks to. */
public interface Cloud {

  /** Whose it is. */
  Account account();

  /** AWS Lambda. */
  Functions functions();

  /** Amazon API Gateway: REST APIs, their deployments and stages. */
  RestApis restApis();

  /** Amazon API Gateway: what methods answer with, of APIs that someone else may have made. */
  MethodResponses methodResponses();

  /** Amazon API Gateway: API keys and usage plans. */
  UsagePlans usagePlans();

  /** Amazon API Gateway: custom domain names. */
  DomainNames domainNames();

  /** AWS Certificate Manager, in the account's region. */
  Certificates certificates();

  /** AWS Certificate Manager in us-east-1, where CloudFront looks for certificates. */
  Certificates edgeCertificates();

  /** Amazon CloudFront: distributions and their invalidations. */
  Distributions distributions();

  /** Amazon CloudFront: what distributions are put together from. */
  DistributionParts distributionParts();

  /** Amazon Route 53. */
  HostedZones hostedZones();

  /** Amazon S3. */
  Buckets buckets();

  /** AWS Identity and Access Management. */
  Roles roles();

  /** Amazon CloudWatch Logs. */
  LogGroups logGroups();
}
