package jp.ishigaki.workshop;

import java.util.UUID;

/** To another column; a new place in the same column is not told. */
public record IssueMoved(UUID tenant, UUID issue, UUID company, IssueState from, IssueState to) {}
