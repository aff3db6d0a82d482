package jp.ishigaki.commitment;

import java.util.UUID;

/** Somebody of the company who may own a commitment. */
public record Owner(UUID person, String name) {}
