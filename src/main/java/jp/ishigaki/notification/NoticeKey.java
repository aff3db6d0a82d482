package jp.ishigaki.notification;

import java.time.Instant;
import java.util.UUID;

/** The place of a notice in the list, newest first. */
public record NoticeKey(Instant createdAt, UUID id) {}
