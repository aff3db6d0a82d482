package jp.ishigaki.cohort.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.ishigaki.calendar.EraYear;
import jp.ishigaki.cohort.CohortCopying;
import jp.ishigaki.cohort.CohortDays;
import jp.ishigaki.cohort.CohortPaths;
import jp.ishigaki.cohort.CohortPlan;
import jp.ishigaki.cohort.CopyProposal;
import jp.ishigaki.shared.ui.FieldErrors;

/** The proposal: names, and the day of each session, which staff may change before they confirm. */
class CopyForm extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField();
    private final TextField nameEn = new TextField();
    private final List<SessionDay> days = new ArrayList<>();
    private final Binder<Object> binder = new Binder<>();
    private final transient CopyProposal proposal;

    CopyForm(UUID model, CopyProposal proposal, CohortCopying copying) {
        this.proposal = proposal;
        setId("copy-form");
        name.setId("copy-name");
        name.setLabel(getTranslation("cohort.PlanForm.name"));
        name.setMaxLength(CohortPlan.NAME);
        name.setValue(proposal.name());
        nameEn.setId("copy-name-en");
        nameEn.setLabel(getTranslation("cohort.PlanForm.nameEn"));
        nameEn.setMaxLength(CohortPlan.NAME);
        nameEn.setValue(proposal.nameEn());
        binder.forField(name)
                .withValidator(value -> !value.isBlank(), getTranslation("cohort.PlanForm.required"))
                .bind(none -> "", (none, value) -> {});
        var list = div("row-list");
        var sessions = proposal.sessions();
        for (int i = 0; i < sessions.size(); i++) {
            var row =
                    new SessionDay(name(sessions.get(i)), i + 1, proposal.days().get(i), proposal.daysOff(), binder);
            row.comesAfter(before(i));
            days.add(row);
            list.add(row);
        }
        var copy = primaryButton(getTranslation("cohort.CopyForm.copy"), () -> copy(model, copying));
        copy.setId("copy-confirm");
        add(
                section(
                        "card",
                        h2(getTranslation("cohort.CopyForm.names")),
                        p("meta", EraYear.of(proposal.fiscalYear()).fiscal(getLocale())),
                        div("form-line", name, nameEn)),
                section(
                        "card",
                        h2(getTranslation("cohort.CopyForm.days", days.size())),
                        p("meta", getTranslation("cohort.CopyForm.daysHelp")),
                        list),
                div("toolbar", copy));
    }

    private String name(CohortDays.Day session) {
        return proposal.trackOf(session)
                .map(track ->
                        getTranslation("cohort.SessionDay.numberInTrack", session.number(), track.nameIn(getLocale())))
                .orElse(getTranslation("cohort.SessionDay.number", session.number()));
    }

    /** The rows before that the same companies come to. */
    private List<SessionDay> before(int row) {
        var sessions = proposal.sessions();
        return IntStream.range(0, row)
                .filter(earlier -> sessions.get(row).meetsThoseOf(sessions.get(earlier)))
                .mapToObj(days::get)
                .toList();
    }

    private void copy(UUID model, CohortCopying copying) {
        if (!FieldErrors.none(binder)) {
            return;
        }
        var japanese = name.getValue().strip();
        var english = nameEn.getValue().isBlank() ? japanese : nameEn.getValue().strip();
        var dates = days.stream().map(SessionDay::day).toList();
        var copied = copying.copy(model, japanese, english, proposal.fiscalYear(), dates);
        UI.getCurrent().navigate(CohortPaths.COHORT, QueryParameters.of("cohort", copied.toString()));
    }
}
