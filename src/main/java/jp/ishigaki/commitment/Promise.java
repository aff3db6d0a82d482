package jp.ishigaki.commitment;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is promised.
 *
 * @param title what will be done, 1 to {@value #TITLE} characters
 * @param owner a person of the company
 * @param expected what will prove it, 1 to {@value #EXPECTED} characters
 */
public record Promise(String title, UUID owner, LocalDate dueOn, String expected) {

    public static final int TITLE = 120;
    public static final int EXPECTED = 500;

    public Promise {
        title = Words.of(title, TITLE);
        expected = Words.of(expected, EXPECTED);
    }
}
