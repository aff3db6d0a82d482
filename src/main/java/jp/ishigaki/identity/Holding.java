package jp.ishigaki.identity;

import java.util.UUID;

/** What keeps a seat, a person or a company from being taken back: a row of the named table refers to it. */
public record Holding(UUID subject, String heldBy) {}
