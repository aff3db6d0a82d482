package jp.ishigaki.workshop;

import java.util.UUID;

/** Who may read the issue has changed, in either direction. */
public record IssueDisclosed(UUID tenant, UUID issue, UUID company, Disclosure to) {}
