package jp.ishigaki.desk;

import java.util.List;
import java.util.UUID;

/**
 * An expert of a cohort, as the desk sees them today.
 *
 * @param waiting open questions held
 * @param thisWeek questions got in the present week, done or not
 * @param declared whether the expert has said what the own skills are
 */
public record DeskColleague(
        UUID membership,
        String name,
        int waiting,
        int late,
        int thisWeek,
        int weeklyCap,
        boolean away,
        boolean declared,
        List<Integer> parts,
        List<String> tags) {

    public boolean isFull() {
        return thisWeek >= weeklyCap;
    }
}
