package jp.ishigaki.calendar;

/**
 * What waits for the staff in one module. A module says it for itself, with a number of queries that does not grow with
 * the cohorts; whoever asks is staff, within a transaction.
 */
public interface DueItems {

    /** How many of one source are named; of more, only the number is said. */
    int MOST = 100;

    /** The longest waiting first. */
    DueList due(DueSpan span);
}
