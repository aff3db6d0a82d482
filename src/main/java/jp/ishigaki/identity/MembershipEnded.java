package jp.ishigaki.identity;

import java.util.UUID;

/** The membership has no rights any more; browsers that act by it are to be told at once. */
public record MembershipEnded(UUID tenant, UUID membership) {}
