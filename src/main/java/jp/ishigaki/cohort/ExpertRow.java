package jp.ishigaki.cohort;

import java.util.UUID;

/**
 * An expert of a cohort.
 *
 * @param companies how many the expert looks after
 */
public record ExpertRow(UUID membership, String name, int companies) {}
