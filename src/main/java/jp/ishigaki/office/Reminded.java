package jp.ishigaki.office;

import java.time.LocalDate;

/** Somebody who would be written to, and about what is due when. */
public record Reminded(String name, String email, LocalDate due) {}
