package jp.ishigaki.workshop.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Optional;
import java.util.stream.Stream;
import jp.ishigaki.workshop.Disclosure;
import jp.ishigaki.workshop.IssueDetails;

/** Who may read the own issue, and with or without the company's name: what there is beside what is now. */
class DisclosureChange extends Div {

    private static final long serialVersionUID = 1L;

    private final transient IssueDetails issue;
    private final SerializableConsumer<Disclosure> disclose;

    DisclosureChange(IssueDetails issue, SerializableConsumer<Disclosure> disclose) {
        this.issue = issue;
        this.disclose = disclose;
        setId("issue-disclosure");
        add(p("meta", getTranslation("workshop.DisclosureChange.now." + now())));
        var choices = div("toolbar");
        Stream.of(Disclosure.values()).filter(to -> to != now()).forEach(to -> {
            var choice = button(getTranslation("workshop.DisclosureChange.to." + to), () -> ask(to));
            choice.setId("issue-disclose-" + to);
            choices.add(choice);
        });
        add(choices);
    }

    private Disclosure now() {
        return issue.card().disclosure();
    }

    /** What others have read they have read, and a name once shown stays known: it is said before, not after. */
    private void ask(Disclosure to) {
        var dialog = new Dialog();
        dialog.setId("disclose-dialog");
        dialog.setHeaderTitle(getTranslation("workshop.DisclosureChange.to." + to));
        dialog.add(p("", getTranslation("workshop.DisclosureChange.means." + to)));
        warning(to).ifPresent(key -> dialog.add(div("notice is-warn", p("", getTranslation(key)))));
        var sure = primaryButton(getTranslation("workshop.DisclosureChange.sure." + to), () -> {
            dialog.close();
            disclose.accept(to);
        });
        sure.setId("disclose-sure");
        var leave = button(getTranslation("workshop.DisclosureChange.leave"), dialog::close);
        leave.setId("disclose-leave");
        dialog.getFooter().add(leave, sure);
        dialog.open();
    }

    private Optional<String> warning(Disclosure to) {
        if (to == Disclosure.ANONYMISED) {
            return Optional.of(
                    issue.wasShownByName()
                            ? "workshop.DisclosureChange.seenByAll"
                            : "workshop.DisclosureChange.seenByOffice");
        }
        if (now() == Disclosure.ANONYMISED && to == Disclosure.COHORT) {
            return Optional.of("workshop.DisclosureChange.namesAll");
        }
        return Optional.empty();
    }
}
