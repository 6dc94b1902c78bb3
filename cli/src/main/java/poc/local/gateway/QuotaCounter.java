package poc.local.gateway;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import poc.cloud.UsagePlan.Period;
import poc.cloud.UsagePlan.Quota;

/** Counts requests in the calendar period of the last one. */
final class QuotaCounter {

  private LocalDate periodStart = LocalDate.MIN;
  private int used;

  /** Counts a request unless the period's limit is reached. */
  boolean tryTake(Quota quota, Instant now) {
    LocalDate start = periodStart(quota.period(), now);
    if (!start.equals(periodStart)) {
      periodStart = start;
      used = 0;
    }
    if (used >= quota.limit()) {
      return false;
    }
    used++;
    return true;
  }

  /** The first day of the period that holds the time, in UTC. Weeks begin on Sunday. */
  static LocalDate periodStart(Period period, Instant time) {
    LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
    return switch (period) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
      case MONTH -> day.withDayOfMonth(1);
    };
  }
}
