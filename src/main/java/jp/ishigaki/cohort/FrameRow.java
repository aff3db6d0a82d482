package jp.ishigaki.cohort;

import jp.ishigaki.identity.QuotaFrame;

/**
 * An industry frame of a cohort.
 *
 * @param seats how many companies it was reserved for; a guide, so more or fewer may have come
 */
public record FrameRow(QuotaFrame frame, int seats, int companies) {}
