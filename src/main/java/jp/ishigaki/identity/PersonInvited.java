package jp.ishigaki.identity;

import java.util.UUID;

/** Staff opened a seat for a person who may sign in from now on. */
public record PersonInvited(UUID tenant, UUID membership, UUID person) {}
