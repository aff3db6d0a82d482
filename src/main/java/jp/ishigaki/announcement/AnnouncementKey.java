package jp.ishigaki.announcement;

import java.time.Instant;
import java.util.UUID;

/** The place of an announcement in the list by time. */
public record AnnouncementKey(Instant fromAt, UUID id) {}
