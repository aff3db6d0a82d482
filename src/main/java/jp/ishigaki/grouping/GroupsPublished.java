package jp.ishigaki.grouping;

import java.util.UUID;

/** The cohort sees the groups of a session from now on. */
public record GroupsPublished(UUID session) {}
