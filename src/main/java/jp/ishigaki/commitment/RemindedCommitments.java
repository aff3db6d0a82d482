package jp.ishigaki.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
            String email) {}

    private final JdbcClient db;

    RemindedCommitments(JdbcClient db) {
        this.db = db;
    }

    List<Line> all() {
        return db.sql("select commitment, title, due_on, claimed_at, person, name, email from commitment_reminders()")
                .query(Line.class)
                .list();
    }
}
