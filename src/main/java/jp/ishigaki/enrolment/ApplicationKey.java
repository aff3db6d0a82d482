package jp.ishigaki.enrolment;

import java.time.Instant;
import java.util.UUID;

/** Where a page of the list of applications ends. */
public record ApplicationKey(boolean called, Instant receivedAt, UUID id) {}
