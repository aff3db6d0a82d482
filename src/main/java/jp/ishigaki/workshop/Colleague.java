package jp.ishigaki.workshop;

import java.util.UUID;

/** Somebody who has an issue in hand, or may have. */
public record Colleague(UUID person, String name) {}
