package jp.ishigaki.desk;

import java.time.Instant;
import java.util.UUID;

/** The place of a question in a list of the desk: the most urgent first. */
public record DeskKey(Instant urgency, UUID question) {}
