package jp.ishigaki.support;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/** Where a page of visits ends, in the order of time. */
public record DispatchKey(LocalDate heldOn, LocalTime startsAt, UUID id) {}
