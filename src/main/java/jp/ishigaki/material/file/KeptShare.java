package jp.ishigaki.material.file;

import java.util.UUID;

/**
 * What the files of one kind in one cohort take.
 *
 * @param kind the key of a message that names it
 * @param files how many there are
 * @param bytes how much they take together
 */
public record KeptShare(UUID cohort, String kind, long files, long bytes) {}
