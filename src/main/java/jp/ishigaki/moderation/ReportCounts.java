package jp.ishigaki.moderation;

/** @param secrets those of them that say that a secret was written */
public record ReportCounts(int open, int secrets) {}
