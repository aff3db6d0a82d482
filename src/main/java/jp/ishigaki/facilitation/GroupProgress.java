package jp.ishigaki.facilitation;

/** How far a group is, in numbers. */
public record GroupProgress(int group, int writers, int thoughts, int ideas, int versions) {}
