package jp.ishigaki.announcement;

import java.util.UUID;

/** How many of a cohort's members have read an announcement. */
public record ReaderCount(UUID announcement, String cohort, int readers, int members) {}
