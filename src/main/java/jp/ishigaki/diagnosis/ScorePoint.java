package jp.ishigaki.diagnosis;

import java.time.LocalDate;
import java.util.UUID;

/** One submitted run on the line of a company's scores. */
public record ScorePoint(UUID run, LocalDate submittedOn, int total, ScoreBand band) {}
