package jp.ishigaki.desk;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days on which an expert is away, both ends included.
 *
 * @param standIn name of who covers meanwhile, or null
 */
public record Absence(
        UUID id,
        String expert,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable String standIn) {}
