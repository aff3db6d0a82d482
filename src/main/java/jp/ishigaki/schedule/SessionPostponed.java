package jp.ishigaki.schedule;

import java.time.LocalDate;
import java.util.UUID;

/** A session was moved to another day; its times of day stay. */
public record SessionPostponed(UUID session, UUID cohort, LocalDate from, LocalDate to) {}
