package jp.ishigaki.identity;

import java.util.List;
import java.util.UUID;

/** Seats were opened by a list; whether their people are written to is decided later. */
public record SeatsOpened(List<UUID> memberships) {}
