package jp.ishigaki.announcement;

import java.time.Instant;

/** What an announcement said, from when on, and who wrote it. */
public record AnnouncementVersion(int number, String title, String body, String person, Instant at) {}
