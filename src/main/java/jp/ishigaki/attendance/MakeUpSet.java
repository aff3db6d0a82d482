package jp.ishigaki.attendance;

import java.util.UUID;

/** Staff set a task that makes up for a session. */
public record MakeUpSet(UUID task) {}
