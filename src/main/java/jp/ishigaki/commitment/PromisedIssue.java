package jp.ishigaki.commitment;

import java.util.UUID;

/** One of several issues about which something is promised at once. */
public record PromisedIssue(UUID issue, Promise promise) {}
