package jp.ishigaki.workshop;

import java.time.LocalDate;
import java.util.UUID;

/** A session issues can belong to. */
public record BoardSession(UUID id, int number, LocalDate heldOn, String workshopTitle) {}
