package jp.ishigaki.office;

import java.time.LocalDate;
import java.util.List;

/**
 * The staff's day.
 *
 * @param ahead the days looked at: today and the business days after it, with any other day on which something is due
 * @param entries the longest overdue first
 * @param left how many more wait that are not named
 */
public record Today(LocalDate day, List<LocalDate> ahead, List<DueEntry> entries, int left) {

    public List<DueEntry> overdue() {
        return entries.stream()
                .filter(entry -> entry.item().due().isBefore(day))
                .toList();
    }

    public List<DueEntry> on(LocalDate due) {
        return entries.stream().filter(entry -> entry.item().due().equals(due)).toList();
    }
}
