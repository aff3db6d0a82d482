package jp.ishigaki.mail;

import java.time.Instant;
import java.util.UUID;

/** The place of a letter in the list, newest first. */
public record OutgoingKey(Instant putAt, UUID id) {}
