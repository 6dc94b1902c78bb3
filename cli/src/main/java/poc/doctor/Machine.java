package poc.doctor;

import static poc.doctor.Diagnosis.Name.CLOCK;
import static poc.doctor.Diagnosis.Name.JAVA;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import poc.cloud.Inspection;

/** This machine: its Java and its clock. */
final class Machine {

  private static final int MINIMUM = 17;

  /** AWS tells the time to the second. */
  private static final Duration UNNOTICED = Duration.ofMinutes(1);

  /** Beyond that, AWS refuses what was signed. */
  private static final Duration REFUSED = Duration.ofMinutes(5);

  private Machine() {}

  static Diagnosis java(Runtime.Version version) {
    return version.feature() >= MINIMUM
        ? Diagnosis.ok(JAVA, version.toString())
        : Diagnosis.fail(
            JAVA,
            version.toString(),
            "install a JDK of version 17 or newer, or point JAVA_HOME at one");
  }

  static Diagnosis clock(InstantSource clock, Inspection inspection) {
    Instant before = clock.instant();
    Instant there = inspection.date();
    Instant after = clock.instant();
    Instant here = before.plus(Duration.between(before, after).dividedBy(2));
    return clock(Duration.between(there, here));
  }

  /** Judges how far this machine's clock is ahead of AWS's. */
  static Diagnosis clock(Duration ahead) {
    Duration off = ahead.abs();
    if (off.compareTo(UNNOTICED) <= 0) {
      return Diagnosis.ok(CLOCK, "agrees with AWS's");
    }
    String seen = words(off) + (ahead.isNegative() ? " behind AWS's" : " ahead of AWS's");
    String advice = "let this machine set its clock by the network (timedatectl set-ntp true)";
    return off.compareTo(REFUSED) > 0
        ? Diagnosis.fail(CLOCK, seen + ": AWS refuses signatures over 5 min off", advice)
        : Diagnosis.warn(CLOCK, seen, advice);
  }

  private static String words(Duration off) {
    return off.toHours() > 0
        ? off.toHours() + " h " + off.toMinutesPart() + " min"
        : off.toMinutes() + " min " + off.toSecondsPart() + " s";
  }
}
