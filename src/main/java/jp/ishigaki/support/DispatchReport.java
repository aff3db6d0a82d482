package jp.ishigaki.support;

import java.time.Instant;

/**
 * What came of a visit.
 *
 * @param version as it was read, 0 before it is written
 */
public record DispatchReport(
        EndState endState, String done, String nextStep, String writtenBy, Instant writtenAt, int version) {

    public static final int DONE = 4000;
    public static final int NEXT_STEP = 2000;
}
