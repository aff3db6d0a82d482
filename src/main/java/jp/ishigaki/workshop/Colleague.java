package jp.ishigaki.workshop;

import java.util.UUID;

/** Somebody of the actor's company who may have an issue in hand. */
public record Colleague(UUID person, String name) {}
