package jp.ishigaki.cohort.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import jp.ishigaki.shared.ui.Days;
import org.jspecify.annotations.Nullable;

/**
 * Moments as staff read and write them. A closing is written as the last minute that is in time, 23:59, and kept as the
 * first moment that is too late, 0:00.
 */
record Moments(Locale locale, Clock clock) {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** 2024年6月28日(金) 23:59 */
    String text(Instant moment) {
        var local = LocalDateTime.ofInstant(moment, clock.getZone());
        return Days.dayAndYear(local.toLocalDate(), locale) + " " + TIME.format(local);
    }

    String lastMinute(Instant closing) {
        return text(closing.minus(MINUTE));
    }

    @Nullable LocalDateTime written(@Nullable Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, clock.getZone());
    }

    @Nullable LocalDateTime writtenClosing(@Nullable Instant closing) {
        return closing == null ? null : written(closing.minus(MINUTE));
    }

    @Nullable Instant read(@Nullable LocalDateTime written) {
        return written == null ? null : written.atZone(clock.getZone()).toInstant();
    }

    @Nullable Instant readClosing(@Nullable LocalDateTime written) {
        return written == null
                ? null
                : written.plus(MINUTE).atZone(clock.getZone()).toInstant();
    }
}
