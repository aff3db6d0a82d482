package jp.ishigaki.support;

/** How the visits of one number stand in a cohort, as far as the reader sees it. */
public record WindowCount(int number, int notPlanned, int planned, int held, int late) {}
