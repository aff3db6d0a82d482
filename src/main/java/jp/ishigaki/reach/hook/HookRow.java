package jp.ishigaki.reach.hook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An address that is told.
 *
 * @param madeBy name of who set it up
 */
public record HookRow(
        UUID id, String address, List<HookEvent> events, HookState state, String madeBy, Instant madeAt) {}
