package poc.doctor;

import static poc.doctor.Diagnosis.Name.DRY_RUN;
import static poc.doctor.Diagnosis.Name.PERMISSIONS;

import java.util.List;
import java.util.Optional;
import poc.cloud.AccessException;
import poc.cloud.Caller;
import poc.cloud.CloudException;
import poc.cloud.Denial;
import poc.cloud.Inspection;
import poc.cloud.PolicyDocument;

/** What the caller may do, as IAM and Lambda say without doing it. */
record Permissions(Inspection inspection) {

  private static final int SHOWN = 3;

  /** Asks IAM what it would say to everything that a deploy does. */
  Diagnosis simulated(Caller caller, PolicyDocument needed) {
    Optional<Principal> principal = Principal.of(caller.arn());
    if (principal.isEmpty()) {
      return Diagnosis.warn(
          PERMISSIONS,
          "IAM cannot simulate " + caller.arn(),
          "ask again as a user or a role of the account");
    }
    if (principal.get() instanceof Principal.Root) {
      return Diagnosis.ok(PERMISSIONS, "the account's root may do everything; a role is safer");
    }
    try {
      return judged(inspection.simulatePrincipalPolicy(arn(principal.get()), needed), needed);
    } catch (AccessException e) {
      return Diagnosis.warn(
          PERMISSIONS,
          "unknown: IAM may not be asked",
          "allow iam:SimulatePrincipalPolicy to see here what lacks, or compare with 'poc policy'");
    } catch (CloudException e) {
      return Diagnosis.warn(
          PERMISSIONS, "unknown: " + e.getMessage(), "compare with what 'poc policy' prints");
    }
  }

  /** Asks Lambda whether it would take new code, if there is a function. */
  Optional<Diagnosis> dryRun(String function) {
    try {
      return inspection.dryRunUpdateFunctionCode(function)
          ? Optional.of(Diagnosis.ok(DRY_RUN, function + " would take new code"))
          : Optional.empty();
    } catch (AccessException e) {
      return Optional.of(
          Diagnosis.fail(
              DRY_RUN, String.valueOf(e.getMessage()), "attach what 'poc policy' prints"));
    } catch (CloudException e) {
      return Optional.of(
          Diagnosis.warn(
              DRY_RUN, String.valueOf(e.getMessage()), "see whether the function is well"));
    }
  }

  static Diagnosis judged(List<Denial> denials, PolicyDocument needed) {
    if (denials.isEmpty()) {
      long actions =
          needed.statements().stream().flatMap(s -> s.actions().stream()).distinct().count();
      return Diagnosis.ok(PERMISSIONS, "all " + actions + " actions of a deploy are allowed");
    }
    List<String> first =
        denials.stream().limit(SHOWN).map(d -> d.action() + " on " + d.resource()).toList();
    String more = denials.size() > SHOWN ? ", and " + (denials.size() - SHOWN) + " more" : "";
    boolean explicit = denials.stream().anyMatch(Denial::explicit);
    return Diagnosis.fail(
        PERMISSIONS,
        "not allowed: " + String.join(", ", first) + more,
        explicit
            ? "a policy denies it, which no other can allow: ask whoever keeps the account's"
            : "attach what 'poc policy' prints to the user or role");
  }

  private String arn(Principal principal) {
    if (principal instanceof Principal.User user) {
      return user.arn();
    }
    Principal.Role role = (Principal.Role) principal;
    try {
      return inspection.getRoleArn(role.name());
    } catch (CloudException e) {
      return role.arnWithoutPath();
    }
  }
}
