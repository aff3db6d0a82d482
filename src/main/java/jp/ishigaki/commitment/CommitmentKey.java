package jp.ishigaki.commitment;

import java.time.LocalDate;
import java.util.UUID;

/** Where a page of commitments ends, in the order of their days. */
public record CommitmentKey(LocalDate dueOn, UUID id) {}
