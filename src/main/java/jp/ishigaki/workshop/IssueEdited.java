package jp.ishigaki.workshop;

import java.util.UUID;

/** Its company has written it anew, or put it into other hands, or set another day. */
public record IssueEdited(UUID tenant, UUID issue, UUID company) {}
