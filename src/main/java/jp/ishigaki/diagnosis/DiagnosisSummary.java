package jp.ishigaki.diagnosis;

import java.time.Instant;
import java.util.UUID;

/** A submitted run in the list of a company's runs. */
public record DiagnosisSummary(UUID run, Instant submittedAt, int total) {}
