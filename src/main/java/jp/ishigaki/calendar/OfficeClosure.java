package jp.ishigaki.calendar;

import java.time.LocalDate;
import java.util.UUID;

/** Days on which the office is closed, the first and the last included. */
public record OfficeClosure(UUID id, String name, LocalDate firstDay, LocalDate lastDay) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
