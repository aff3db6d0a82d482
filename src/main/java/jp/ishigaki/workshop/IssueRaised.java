package jp.ishigaki.workshop;

import java.util.UUID;

public record IssueRaised(UUID tenant, UUID issue, UUID company) {}
