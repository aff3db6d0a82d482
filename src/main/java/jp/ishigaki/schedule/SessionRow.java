package jp.ishigaki.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * @param number counts from 1 within the cohort
 * @param capacity persons
 * @param parts numbers of the textbook's parts it covers, ascending
 */
public record SessionRow(
        UUID id,
        UUID cohort,
        int number,
        LocalDate heldOn,
        LocalTime seminarFrom,
        LocalTime seminarTo,
        LocalTime workshopFrom,
        LocalTime workshopTo,
        String workshopTitle,
        String place,
        int capacity,
        List<Integer> parts) {}
