package jp.ishigaki.reach.hook;

import java.time.Instant;
import java.util.UUID;

/** The place of a message in the log. */
public record DeliveryKey(Instant putAt, UUID id) {}
