package jp.ishigaki.moderation;

public enum ReportFilter {
    OPEN,
    DECIDED
}
