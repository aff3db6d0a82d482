package jp.ishigaki.moderation;

/** Why a post is reported. The last one needs words. */
public enum ReportReason {
    CONFIDENTIAL,
    IMPROPER,
    ADVERTISING,
    MISPLACED,
    OTHER
}
