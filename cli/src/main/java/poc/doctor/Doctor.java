package poc.doctor;

import static poc.doctor.Diagnosis.Name.ACCESS_LOG;
import static poc.doctor.Diagnosis.Name.BUCKETS;
import static poc.doctor.Diagnosis.Name.CERTIFICATE;
import static poc.doctor.Diagnosis.Name.CLOCK;
import static poc.doctor.Diagnosis.Name.CREDENTIALS;
import static poc.doctor.Diagnosis.Name.DRY_RUN;
import static poc.doctor.Diagnosis.Name.PAGE_CERTIFICATE;
import static poc.doctor.Diagnosis.Name.PERMISSIONS;
import static poc.doctor.Diagnosis.Name.QUOTAS;
import static poc.doctor.Diagnosis.Name.REGION;
import static poc.doctor.Diagnosis.Name.ZONE;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import poc.cloud.AccessException;
import poc.cloud.Account;
import poc.cloud.Buckets;
import poc.cloud.Caller;
import poc.cloud.CloudException;
import poc.cloud.HostedZones;
import poc.cloud.Inspection;

/**
 * Looks at everything that a deploy will meet. What does not depend on another is asked side by
 * side; what cannot be asked is told, and stops nothing else.
 */
public final class Doctor {

  private final Inspection inspection;
  private final Supplier<Buckets> buckets;
  private final Supplier<HostedZones> zones;
  private final Function<Account, Needs> needs;
  private final InstantSource clock;

  /**
   * Takes whom to ask.
   *
   * @param needs what the product asks of the account that is found
   */
  public Doctor(
      Inspection inspection,
      Supplier<Buckets> buckets,
      Supplier<HostedZones> zones,
      Function<Account, Needs> needs,
      InstantSource clock) {
    this.inspection = inspection;
    this.buckets = buckets;
    this.zones = zones;
    this.needs = needs;
    this.clock = clock;
  }

  /** This machine's Java, for which nothing is asked of AWS. */
  public static Diagnosis java() {
    return Machine.java(Runtime.version());
  }

  /** Everything, in the order of {@link Diagnosis.Name}. */
  public List<Diagnosis> examine(String region) {
    try (Rounds rounds = new Rounds()) {
      rounds.ask(CLOCK, () -> Machine.clock(clock, inspection));
      Identity identity = identity();
      identity.caller().ifPresent(caller -> askAccount(rounds, caller));
      List<Diagnosis> all = new ArrayList<>(List.of(java(), region(region), identity.seen()));
      all.addAll(rounds.answers());
      all.sort(Comparator.comparing(Diagnosis::name));
      return all;
    }
  }

  /** What can be looked at while it is not known in which region to look. */
  public List<Diagnosis> examineWithoutRegion(String problem) {
    try (Rounds rounds = new Rounds()) {
      rounds.ask(CLOCK, () -> Machine.clock(clock, inspection));
      List<Diagnosis> all = new ArrayList<>(List.of(java(), noRegion(problem), identity().seen()));
      all.addAll(rounds.answers());
      return all;
    }
  }

  private record Identity(Optional<Caller> caller, Diagnosis seen) {}

  private Identity identity() {
    try {
      Caller caller = inspection.getCallerIdentity();
      return new Identity(
          Optional.of(caller),
          Diagnosis.ok(CREDENTIALS, caller.arn() + ", account " + caller.account().id()));
    } catch (AccessException e) {
      return unknown(e, "without an account, 'poc up' runs everything on this machine");
    } catch (CloudException e) {
      return unknown(e, "see whether AWS can be reached from here");
    }
  }

  private static Identity unknown(CloudException cause, String advice) {
    String seen = String.valueOf(cause.getMessage());
    return new Identity(
        Optional.empty(),
        Diagnosis.fail(CREDENTIALS, seen, seen.contains("'poc up'") ? "" : advice));
  }

  private Diagnosis region(String region) {
    return inspection
        .regionName()
        .map(name -> Diagnosis.ok(REGION, region + ", " + name))
        .orElseGet(
            () ->
                Diagnosis.warn(
                    REGION,
                    region + " is none that this version knows",
                    "see whether it is spelt right, as in eu-central-1"));
  }

  private static Diagnosis noRegion(String problem) {
    return Diagnosis.fail(
        REGION, problem, "with a region, permissions, buckets and quotas are looked at too");
  }

  private void askAccount(Rounds rounds, Caller caller) {
    Needs product = needs.apply(caller.account());
    Permissions permissions = new Permissions(inspection);
    rounds.ask(PERMISSIONS, () -> permissions.simulated(caller, product.policy()));
    rounds.askIfAny(DRY_RUN, () -> permissions.dryRun(product.function()));
    rounds.ask(BUCKETS, () -> Resources.buckets(buckets.get(), product.buckets(), product.tags()));
    product
        .domain()
        .ifPresent(
            domain ->
                rounds.ask(
                    CERTIFICATE,
                    () ->
                        Certificate.of(
                            inspection, domain, product.certificate(), clock.instant())));
    product.page().ifPresent(page -> askPage(rounds, page));
    if (product.accessLog()) {
      rounds.ask(ACCESS_LOG, () -> Resources.accessLog(inspection.getCloudWatchRole()));
    }
    rounds.ask(QUOTAS, () -> Resources.quotas(inspection.getAccountSettings()));
  }

  private void askPage(Rounds rounds, PageDomain page) {
    if (page.https()) {
      rounds.ask(PAGE_CERTIFICATE, () -> page.certificate(inspection, clock.instant()));
    }
    rounds.ask(ZONE, () -> page.zone(zones.get()));
  }
}
