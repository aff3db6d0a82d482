package jp.ishigaki.moderation;

import java.time.Instant;
import java.util.UUID;

/** Another question, as one is pointed to it. */
public record OtherQuestion(UUID id, String title, Instant askedAt, int answers, boolean solved) {}
