package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Arrays;
import java.util.stream.Stream;
import jp.ishigaki.community.QuestionChange;
import jp.ishigaki.community.QuestionDetails;
import jp.ishigaki.community.QuestionDisclosure;
import jp.ishigaki.shared.ui.DateTexts;

/** Who reads a question, how that came about, and for its asker the choice of others. */
class QuestionReaders extends Section {

    private static final long serialVersionUID = 1L;

    private final transient QuestionDetails details;
    private final transient DateTexts dates;
    private final SerializableConsumer<QuestionDisclosure> disclose;

    QuestionReaders(QuestionDetails details, DateTexts dates, SerializableConsumer<QuestionDisclosure> disclose) {
        this.details = details;
        this.dates = dates;
        this.disclose = disclose;
        setClassName("card");
        setId("question-readers");
        add(h2(text("title")), p("", text("now." + now())));
        if (details.disclosable()) {
            addChoices();
        }
        if (!details.changes().isEmpty()) {
            addHistory();
        }
    }

    private QuestionDisclosure now() {
        return details.question().disclosure();
    }

    /**
     * To its own company nobody is unnamed, and a question without a company has none to keep to. What was split off is
     * never read by more than where it came from.
     */
    private void addChoices() {
        var choices = div("toolbar");
        Arrays.stream(QuestionDisclosure.values())
                .filter(to -> to != now() && (isNarrower(to) || !details.splitOff()))
                .filter(to -> to != QuestionDisclosure.COMPANY
                        || details.question().company() != null
                                && !details.question().pseudonymous())
                .forEach(to -> {
                    var choice = button(text("to." + to), () -> ask(to));
                    choice.setId("question-disclose-" + to);
                    choices.add(choice);
                });
        add(choices);
        if (details.question().pseudonymous()) {
            add(p("meta", text("unnamed")));
        }
    }

    /** What others have read they have read: it is said before, not after. */
    private void ask(QuestionDisclosure to) {
        var dialog = new Dialog();
        dialog.setId("disclose-dialog");
        dialog.setHeaderTitle(text("to." + to));
        dialog.add(p("", text("means." + to)));
        dialog.add(div("notice is-warn", p("", text(isNarrower(to) ? "seen." + widest() : "widens"))));
        var sure = primaryButton(text("sure"), () -> {
            dialog.close();
            disclose.accept(to);
        });
        sure.setId("disclose-sure");
        var leave = button(text("leave"), dialog::close);
        leave.setId("disclose-leave");
        dialog.getFooter().add(leave, sure);
        dialog.open();
    }

    private boolean isNarrower(QuestionDisclosure to) {
        return to.compareTo(now()) > 0;
    }

    /** The widest circle that could ever read it. */
    private QuestionDisclosure widest() {
        return Stream.concat(Stream.of(now()), details.changes().stream().map(QuestionChange::from))
                .min(QuestionDisclosure::compareTo)
                .orElseThrow();
    }

    private void addHistory() {
        var lines = new UnorderedList();
        lines.setId("question-changes");
        lines.setClassName("timeline");
        details.changes()
                .forEach(change -> lines.add(new ListItem(text(
                        "changed",
                        details.question().pseudonymous()
                                ? dates.date(change.changedAt(), getLocale())
                                : dates.dateAndTime(change.changedAt(), getLocale()),
                        getTranslation("community.QuestionDisclosure." + change.from()),
                        getTranslation("community.QuestionDisclosure." + change.to())))));
        add(lines);
    }

    private String text(String key, Object... args) {
        return getTranslation("community.QuestionReaders." + key, args);
    }
}
