package jp.ishigaki.commitment;

import java.util.List;
import jp.ishigaki.calendar.DueSpan;
import jp.ishigaki.calendar.Reminder;
import jp.ishigaki.calendar.Reminders;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The day of a commitment comes near: its owner is told. */
@Component
@Order(45)
class DueReminders implements Reminders {

    private final RemindedCommitments commitments;

    DueReminders(RemindedCommitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public String kind() {
        return "commitment.DueReminders";
    }

    @Override
    public int usualDays() {
        return -3;
    }

    @Override
    public int usualHour() {
        return 9;
    }

    @Override
    public List<Reminder> open(DueSpan span) {
        return commitments.all().stream()
                .filter(line -> line.claimedAt() == null)
                .map(line -> new Reminder(
                        line.commitment() + " " + line.dueOn(),
                        line.person(),
                        line.name(),
                        line.email(),
                        line.dueOn(),
                        List.of(line.title(), line.dueOn()),
                        CommitmentPaths.commitment(line.commitment())))
                .toList();
    }
}
