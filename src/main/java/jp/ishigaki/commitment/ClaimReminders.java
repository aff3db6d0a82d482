package jp.ishigaki.commitment;

import java.util.List;
import java.util.stream.Stream;
import jp.ishigaki.calendar.DueSpan;
import jp.ishigaki.calendar.Reminder;
import jp.ishigaki.calendar.Reminders;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A claim waits for being verified: the company's expert is told. */
@Component
@Order(46)
class ClaimReminders implements Reminders {

    private final RemindedCommitments commitments;

    ClaimReminders(RemindedCommitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public String kind() {
        return "commitment.ClaimReminders";
    }

    @Override
    public int usualDays() {
        return 0;
    }

    @Override
    public int usualHour() {
        return 9;
    }

    @Override
    public List<Reminder> open(DueSpan span) {
        return commitments.all().stream()
                .flatMap(line -> {
                    var claimed = line.claimedAt();
                    return claimed == null
                            ? Stream.<Reminder>empty()
                            : Stream.of(reminder(line, span.day(claimed), span));
                })
                .toList();
    }

    private static Reminder reminder(RemindedCommitments.Line line, java.time.LocalDate claimedOn, DueSpan span) {
        return new Reminder(
                line.commitment() + " " + line.claimedAt(),
                line.person(),
                line.name(),
                line.email(),
                span.days().plus(claimedOn, CommitmentsDue.VERIFY_WITHIN),
                List.of(line.title(), claimedOn),
                CommitmentPaths.commitment(line.commitment()));
    }
}
