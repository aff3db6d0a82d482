package jp.ishigaki.support;

import java.util.UUID;

/** Somebody who looks after a company and may visit it. */
public record AssignedExpert(UUID membership, String name) {}
