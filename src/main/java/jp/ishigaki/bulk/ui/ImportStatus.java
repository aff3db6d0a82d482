package jp.ishigaki.bulk.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import jp.ishigaki.bulk.ImportDetails;
import jp.ishigaki.bulk.ImportKind;
import jp.ishigaki.bulk.ImportLimits;
import jp.ishigaki.bulk.ImportPaths;
import jp.ishigaki.bulk.UndoRefusedException;
import jp.ishigaki.tenancy.MissingException;

/** Where an import stands, and the one thing to do next. */
class ImportStatus extends Section {

    private static final long serialVersionUID = 1L;
    private static final int MOST_OBSTACLES = 10;

    private final transient ImportDetails run;
    private final transient ImportActs acts;
    private final transient Runnable changed;
    private final Div told = div("");

    ImportStatus(ImportDetails run, ImportActs acts, Runnable changed) {
        this.run = run;
        this.acts = acts;
        this.changed = changed;
        setClassName("card");
        setId("import-status");
        attribute(this, "data-state", run.state().name());
        attribute(told, "role", "alert");
        add(div("chips", ImportWords.chip(this, run.state())));
        switch (run.state()) {
            case CHECKED -> preview();
            case RUNNING -> progress();
            case DONE -> done();
            case UNDONE -> add(p("", getTranslation("bulk.ImportStatus.undone")));
            case DISCARDED -> add(p("", getTranslation("bulk.ImportStatus.discarded")));
        }
        add(told);
    }

    private void preview() {
        if (run.trouble() != null) {
            add(p("notice is-warn", getTranslation("bulk.ImportStatus.trouble." + run.trouble())));
        }
        if (!run.ignored().isEmpty()) {
            add(p("notice", getTranslation("bulk.ImportStatus.ignored", run.ignored())));
        }
        add(p(
                "",
                getTranslation(
                        "bulk.ImportStatus.counts",
                        run.rowsNew(),
                        run.rowsChanged(),
                        run.rowsUnchanged(),
                        run.rowsWrong())));
        if (run.isEnterable()) {
            add(confirmation());
        } else {
            add(p(
                    "notice",
                    getTranslation(run.rowsWrong() > 0 ? "bulk.ImportStatus.wrong" : "bulk.ImportStatus.nothing")));
        }
        var discard = button(getTranslation("bulk.ImportStatus.discard"), () -> {
            acts.imports().discard(run.id());
            UI.getCurrent().navigate(ImportPaths.IMPORTS);
        });
        discard.setId("import-discard");
        add(div("toolbar", discard));
    }

    private Div confirmation() {
        var invites = new Checkbox(getTranslation("bulk.ImportStatus.invites"));
        invites.setId("import-invites");
        invites.setVisible(run.kind() == ImportKind.ENROLMENTS);
        var confirm = primaryButton(getTranslation("bulk.ImportStatus.confirm", run.rowsToEnter()), () -> {
            try {
                acts.jobs().confirm(run.id(), invites.getValue());
            } catch (MissingException begunElsewhere) {
                // The page shows what became of it.
            }
            changed.run();
        });
        confirm.setId("import-confirm");
        return div("toolbar", invites, confirm);
    }

    private void progress() {
        var alive = run.aliveAt();
        if (alive != null
                && alive.plus(ImportLimits.SILENCE).isBefore(acts.clock().instant())) {
            add(p("notice is-warn", getTranslation("bulk.ImportStatus.silent")), confirmation());
            return;
        }
        var bar = div("progress", new Span());
        attribute(bar, "style", "--part: " + run.rowsDone() + "; --whole: " + run.rowsToEnter());
        attribute(bar, "role", "progressbar");
        attribute(bar, "aria-valuenow", String.valueOf(run.rowsDone()));
        attribute(bar, "aria-valuemax", String.valueOf(run.rowsToEnter()));
        attribute(bar, "aria-label", getTranslation("bulk.ImportStatus.progress"));
        add(
                bar,
                p("", getTranslation("bulk.ImportStatus.entered", run.rowsDone(), run.rowsToEnter())),
                p("meta", getTranslation("bulk.ImportStatus.leave")));
    }

    private void done() {
        add(p("", getTranslation("bulk.ImportStatus.done", run.rowsNew(), run.rowsChanged())));
        var bar = div("toolbar");
        if (run.kind() == ImportKind.ENROLMENTS && run.invitedAt() == null) {
            var invite = button(getTranslation("bulk.ImportStatus.invite"), () -> {
                acts.imports().invite(run.id());
                changed.run();
            });
            invite.setId("import-invite");
            bar.add(invite);
        }
        var doneAt = run.doneAt();
        if (doneAt != null && run.invitedAt() == null) {
            var left = Duration.between(acts.clock().instant(), ImportLimits.undoUntil(doneAt));
            if (left.isPositive()) {
                var undo = button(getTranslation("bulk.ImportStatus.undo", left.toMinutes() + 1), this::undo);
                undo.setId("import-undo");
                bar.add(undo);
            }
        }
        add(bar);
        if (run.invitedAt() != null) {
            add(p("meta", getTranslation("bulk.ImportStatus.invited")));
        }
    }

    private void undo() {
        try {
            acts.imports().undo(run.id());
            changed.run();
        } catch (UndoRefusedException refused) {
            told.removeAll();
            told.setClassName("notice is-warn");
            told.add(p("", getTranslation("bulk.UndoRefused." + refused.reason())));
            refused.obstacles().stream()
                    .limit(MOST_OBSTACLES)
                    .forEach(obstacle -> told.add(p(
                            "", getTranslation("bulk.UndoRefused.line", obstacle.line(), holder(obstacle.heldBy())))));
        }
    }

    private String holder(String table) {
        return switch (table) {
            case "membership", "assignment", "consent", "audit_entry", "account", "outgoing_mail" ->
                getTranslation("bulk.UndoRefused.by." + table);
            default -> getTranslation("bulk.UndoRefused.by.other", table);
        };
    }
}
