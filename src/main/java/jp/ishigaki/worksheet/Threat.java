package jp.ishigaki.worksheet;

/**
 * A threat of a year's catalogue.
 *
 * @param number its rank in that year
 * @param plain what it means for a small company
 */
public record Threat(int year, int number, Wording title, Wording plain) {

    /** How an answer names it. */
    public String key() {
        return year + "-" + number;
    }
}
