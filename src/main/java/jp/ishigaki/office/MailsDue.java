package jp.ishigaki.office;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jp.ishigaki.calendar.DueItem;
import jp.ishigaki.calendar.DueItems;
import jp.ishigaki.calendar.DueList;
import jp.ishigaki.calendar.DueSpan;
import jp.ishigaki.mail.MailPaths;
import jp.ishigaki.mail.MailState;
import jp.ishigaki.mail.OutboxFilter;
import jp.ishigaki.mail.OutboxQueries;
import jp.ishigaki.mail.OutgoingRow;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Letters that were refused, or of which nobody knows whether they went out. They belong to no cohort. */
@Component
@Order(90)
class MailsDue implements DueItems {

    private final OutboxQueries outbox;

    MailsDue(OutboxQueries outbox) {
        this.outbox = outbox;
    }

    @Override
    public DueList due(DueSpan span) {
        if (span.cohort() != null) {
            return DueList.all(List.of());
        }
        var summary = outbox.summary();
        return DueList.of(
                Stream.of(MailState.FAILED, MailState.UNCLEAR)
                        .flatMap(state -> letters(state).stream())
                        .map(letter -> item(letter, span))
                        .toList(),
                (int) (summary.failed() + summary.unclear()));
    }

    private List<OutgoingRow> letters(MailState state) {
        return outbox.letters(new OutboxFilter(state, null, null), null, MOST).items();
    }

    private static DueItem item(OutgoingRow letter, DueSpan span) {
        Instant ended = letter.endedAt();
        var day = span.day(ended == null ? letter.putAt() : ended);
        return DueItem.of(
                letter.state() == MailState.FAILED ? "office.MailsDue.failed" : "office.MailsDue.unclear",
                letter.id(),
                null,
                text(letter),
                List.of(day),
                day,
                null,
                MailPaths.letter(letter.id()));
    }

    private static String text(OutgoingRow letter) {
        var recipient = letter.recipient();
        var subject = letter.subject();
        return (subject == null ? letter.template() : subject) + (recipient == null ? "" : " → " + recipient);
    }
}
