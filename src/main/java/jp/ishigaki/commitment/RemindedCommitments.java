package jp.ishigaki.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.shared.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the tenant's clock reminds of: of what is due the owner, of a claim that waits the expert. */
@Component
class RemindedCommitments {

    record Line(
            UUID commitment,
            String title,
            LocalDate dueOn,
            @Nullable Instant claimedAt,
            UUID person,
            String name,
            String email) {

        private Line named(String words) {
            return new Line(commitment, words, dueOn, claimedAt, person, name, email);
        }
    }

    private final JdbcClient db;
    private final Messages messages;

    RemindedCommitments(JdbcClient db, Messages messages) {
        this.db = db;
        this.messages = messages;
    }

    List<Line> all() {
        return db
                .sql("select commitment, title, due_on, claimed_at, person, name, email from commitment_reminders()")
                .query(Line.class)
                .list()
                .stream()
                .map(line -> line.title().isEmpty() ? line.named(untitled()) : line)
                .toList();
    }

    /** Of a commitment on an anonymous issue there is no title in a letter, as the office reads letters. */
    private String untitled() {
        return messages.getTranslation("commitment.RemindedCommitments.untitled", Locale.JAPANESE);
    }
}
