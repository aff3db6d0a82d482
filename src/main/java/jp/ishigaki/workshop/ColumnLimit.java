package jp.ishigaki.workshop;

import org.jspecify.annotations.Nullable;

/**
 * How many issues a column is meant to hold.
 *
 * @param most on the whole board, or null for any number
 * @param mostOfCompany of each company, or null for any number
 */
public record ColumnLimit(
        IssueState state, @Nullable Integer most, @Nullable Integer mostOfCompany) {

    public ColumnLimit {
        check(most);
        check(mostOfCompany);
        if (state == IssueState.VERIFIED) {
            throw new IllegalArgumentException("What is verified is never too much");
        }
    }

    boolean isNone() {
        return most == null && mostOfCompany == null;
    }

    private static void check(@Nullable Integer number) {
        if (number != null && (number < 1 || number > 999)) {
            throw new IllegalArgumentException("Not between 1 and 999: " + number);
        }
    }
}
