package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;
import jp.ishigaki.community.CommunityClosing;
import jp.ishigaki.community.QuestionClosing;
import jp.ishigaki.community.QuestionDetails;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Joined;

/** That a question is closed, why and by whom, how that came about, and for its asker and the office the way back. */
class QuestionClosings extends Section {

    private static final long serialVersionUID = 1L;

    private final transient QuestionDetails details;
    private final transient DateTexts dates;

    QuestionClosings(QuestionDetails details, CommunityClosing closing, DateTexts dates, Runnable changed) {
        this.details = details;
        this.dates = dates;
        var question = details.question();
        setId("question-closings");
        setVisible(details.acceptable() || !details.closings().isEmpty());
        setClassName(question.closed() ? "notice" : "closings");
        if (question.closed()) {
            add(p("", text("now")));
        }
        if (!details.closings().isEmpty()) {
            addHistory();
        }
        if (details.acceptable()) {
            add(div(
                    "toolbar",
                    question.closed()
                            ? reopen(question.id(), closing, changed)
                            : close(question.id(), closing, changed)));
        }
    }

    private NativeButton close(UUID id, CommunityClosing closing, Runnable changed) {
        var close = button(
                text("close"),
                () -> new CloseDialog((reason, words) -> {
                            closing.close(id, reason, words);
                            changed.run();
                        })
                        .open());
        close.setId("close-question");
        close.addClassName("btn-quiet");
        return close;
    }

    private NativeButton reopen(UUID id, CommunityClosing closing, Runnable changed) {
        var reopen = button(text("reopen"), () -> {
            closing.reopen(id);
            changed.run();
        });
        reopen.setId("reopen-question");
        return reopen;
    }

    private void addHistory() {
        var lines = new UnorderedList();
        lines.setClassName("timeline");
        details.closings().forEach(each -> lines.add(new ListItem(line(each))));
        add(lines);
    }

    private String line(QuestionClosing each) {
        var unnamed = details.question().pseudonymous() && !each.byOffice();
        var at = unnamed ? dates.date(each.doneAt(), getLocale()) : dates.dateAndTime(each.doneAt(), getLocale());
        var who = each.byOffice()
                ? getTranslation("community.Role.STAFF")
                : QuestionTexts.asker(this, details.question(), details.person());
        var what = each.reason() == null
                ? text("reopened")
                : text("closed", getTranslation("community.ClosingReason." + each.reason()));
        return each.words().isEmpty()
                ? Joined.dotted(getLocale(), at, who, what)
                : Joined.dotted(getLocale(), at, who, what, each.words());
    }

    private String text(String key, Object... args) {
        return getTranslation("community.QuestionClosings." + key, args);
    }
}
