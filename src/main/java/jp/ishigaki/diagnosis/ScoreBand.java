package jp.ishigaki.diagnosis;

/** A range of diagnosis totals, both ends included, and what it means. */
public record ScoreBand(String key, int min, int max, Wording label, Wording text, Wording next) {

    boolean holds(int total) {
        return min <= total && total <= max;
    }
}
