package jp.ishigaki.workshop.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.function.SerializableConsumer;
import jp.ishigaki.workshop.IssueDetails;
import jp.ishigaki.workshop.WorkshopPaths;

/** Shows what a company says solved its issue, and asks whether that is so. Escape is a no. */
class VerifyDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    VerifyDialog(IssueDetails issue, SerializableConsumer<Boolean> answer) {
        setId("verify-dialog");
        setHeaderTitle(getTranslation("workshop.VerifyDialog.title"));
        setMaxWidth("min(36rem, calc(100vw - 2rem))");
        add(
                p("", getTranslation("workshop.VerifyDialog.asked", issue.card().title())),
                trace(issue),
                p("meta", getTranslation("workshop.VerifyDialog.help")),
                beside(WorkshopPaths.issue(issue.card().id()), getTranslation("workshop.VerifyDialog.page")));
        var yes = primaryButton(getTranslation("workshop.IssueActions.verify"), () -> close(answer, true));
        yes.setId("verify-sure");
        var no = button(getTranslation("workshop.VerifyDialog.leave"), () -> close(answer, false));
        no.setId("verify-leave");
        getFooter().add(no, yes);
        addDialogCloseActionListener(asked -> close(answer, false));
        addOpenedChangeListener(changed -> {
            if (changed.isOpened()) {
                no.focus();
            }
        });
    }

    private Component trace(IssueDetails issue) {
        var trace = div("post");
        trace.setId("verify-trace");
        if (!issue.evidence().isEmpty()) {
            trace.add(IssueWords.paragraphs("post-body", issue.evidence()));
        }
        if (issue.solvedByQuestion() != null && issue.solvedByAnswer() != null) {
            trace.add(div(
                    "",
                    beside(
                            Traces.answer(issue.solvedByQuestion(), issue.solvedByAnswer()),
                            getTranslation("workshop.Traces.answer"))));
        }
        if (issue.claimedBy() != null) {
            trace.add(p("meta", getTranslation("workshop.IssueView.claimedBy", issue.claimedBy())));
        }
        return trace;
    }

    /** Opens in a tab of its own: the board and what was asked stay. */
    private static Anchor beside(String address, String words) {
        var link = new Anchor(address, words);
        link.setTarget("_blank");
        return link;
    }

    private void close(SerializableConsumer<Boolean> answer, boolean meant) {
        close();
        answer.accept(meant);
    }
}
