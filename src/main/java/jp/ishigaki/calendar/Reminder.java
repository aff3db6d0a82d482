package jp.ishigaki.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One thing that one person is to be reminded of.
 *
 * @param subject what it is about, unique within its kind
 * @param email where the person is written to
 * @param due the day that the rule counts from
 * @param facts what the sentence {@code <kind>.reminder} tells, in its places; days among them are written for the reader
 * @param path where it is done
 */
public record Reminder(
        String subject, UUID person, String name, String email, LocalDate due, List<Object> facts, String path) {}
