package jp.ishigaki.attendance;

import java.util.UUID;

/** A session missed with approval, for which nothing to make it up is set yet. */
public record MissedSession(UUID session, int number, UUID company, String companyName, String reason) {}
