package jp.ishigaki.attendance;

import java.util.UUID;

/** Staff approved or declined what a company asked. */
public record AbsenceDecided(UUID request) {}
