package jp.ishigaki.workshop;

import java.util.UUID;
import jp.ishigaki.signal.Signals;
import jp.ishigaki.tenancy.Acting;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells those who have a board open which of its issues to look at again. */
@Component
class BoardSignals {

    private final Signals signals;
    private final Acting acting;
    private final JdbcClient db;

    BoardSignals(Signals signals, Acting acting, JdbcClient db) {
        this.signals = signals;
        this.acting = acting;
        this.db = db;
    }

    @EventListener
    void on(IssueRaised raised) {
        changed(raised.issue());
    }

    @EventListener
    void on(IssueMoved moved) {
        changed(moved.issue());
    }

    @EventListener
    void on(IssuePlaced placed) {
        changed(placed.issue());
    }

    @EventListener
    void on(IssueClaimed claimed) {
        changed(claimed.issue());
    }

    @EventListener
    void on(IssueDisclosed disclosed) {
        changed(disclosed.issue());
    }

    @EventListener
    void on(IssueCommented commented) {
        changed(commented.issue());
    }

    @EventListener
    void on(IssueEdited edited) {
        changed(edited.issue());
    }

    private void changed(UUID issue) {
        var own = acting.actor().cohort();
        var cohort = own != null
                ? own
                : db.sql("select cohort_id from issue where id = ?")
                        .param(issue)
                        .query(UUID.class)
                        .single();
        signals.tell(WorkshopPaths.boardTopic(cohort), issue);
    }
}
