package jp.ishigaki.identity;

import java.util.Set;
import java.util.UUID;

/** What another module knows of companies for which no seat of a cohort is opened. */
public interface ClosedSeats {

    /** Those that have left the cohort and were not taken back. */
    Set<UUID> companies(UUID cohort);
}
