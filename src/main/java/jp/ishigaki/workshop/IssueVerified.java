package jp.ishigaki.workshop;

import java.util.UUID;

public record IssueVerified(UUID tenant, UUID issue, UUID company, UUID verifiedBy) {}
