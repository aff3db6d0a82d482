package jp.ishigaki.workshop;

import java.util.UUID;

public record IssueCommented(UUID tenant, UUID issue, UUID comment, UUID author) {}
