package jp.ishigaki.guard;

import java.util.UUID;

/** Where a page of the list ends. */
public record WordKey(String folded, UUID id) {}
