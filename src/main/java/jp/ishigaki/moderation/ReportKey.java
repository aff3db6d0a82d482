package jp.ishigaki.moderation;

import java.time.Instant;
import java.util.UUID;

/** The place of a report in a list: by when it was made, or decided. */
public record ReportKey(Instant at, UUID id) {}
