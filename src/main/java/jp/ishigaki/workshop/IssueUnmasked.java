package jp.ishigaki.workshop;

import java.util.UUID;

/** Somebody of the staff has looked whose an anonymous issue is, and said why. */
public record IssueUnmasked(UUID tenant, UUID issue, UUID company) {}
