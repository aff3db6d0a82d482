package jp.ishigaki.desk;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company whose questions an expert leaves to others.
 *
 * @param lastDay null while no end is known
 */
public record Conflict(
        UUID id,
        String expert,
        String company,
        String reason,
        LocalDate firstDay,
        @Nullable LocalDate lastDay) {}
