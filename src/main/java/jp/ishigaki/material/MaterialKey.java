package jp.ishigaki.material;

import java.time.Instant;
import java.util.UUID;

/** Where a material stands in the list of its cohort. */
public record MaterialKey(int session, int block, Instant madeAt, UUID id) {}
