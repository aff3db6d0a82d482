package jp.ishigaki.commitment.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.h3;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.calendar.BusinessDays;
import jp.ishigaki.commitment.CommitmentQueries;
import jp.ishigaki.commitment.CommitmentService;
import jp.ishigaki.commitment.Owner;
import jp.ishigaki.commitment.PromisedIssue;
import jp.ishigaki.support.DispatchRow;
import jp.ishigaki.workshop.IssueCard;
import jp.ishigaki.workshop.IssueQueries;

/** What was agreed at a visit, and a form that turns several of the company's issues into commitments at once. */
class VisitCommitments extends Section {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 50;

    private final transient DispatchRow visit;
    private final transient CommitmentQueries queries;
    private final transient CommitmentService service;
    private final transient IssueQueries issues;
    private final transient BusinessCalendar calendar;
    private final LocalDate today;
    private final Div present = div("");
    private final Div making = div("");
    private final Div forms = div("");
    private final Told told = new Told("visit-commitments-notice");
    private final Map<UUID, PromiseFields> fields = new LinkedHashMap<>();

    VisitCommitments(
            DispatchRow visit,
            boolean mayAgree,
            CommitmentQueries queries,
            CommitmentService service,
            IssueQueries issues,
            BusinessCalendar calendar,
            Clock clock) {
        this.visit = visit;
        this.queries = queries;
        this.service = service;
        this.issues = issues;
        this.calendar = calendar;
        this.today = LocalDate.now(clock);
        setClassName("card");
        setId("visit-commitments");
        add(h2(text("title")), present, told, making);
        fill();
        if (mayAgree) {
            var open = button(text("open"), this::open);
            open.setId("visit-commitments-open");
            making.add(div("toolbar", open));
        }
    }

    private void fill() {
        present.removeAll();
        var rows = queries.ofDispatch(visit.id());
        if (rows.isEmpty()) {
            present.add(p("meta", text("none")));
            return;
        }
        var list = new UnorderedList();
        list.setClassName("row-list");
        rows.forEach(row -> list.add(CommitmentWords.item(row, false, true, today, UI.getCurrent())));
        present.add(list);
    }

    private void open() {
        making.removeAll();
        forms.removeAll();
        fields.clear();
        var open = issues.openOf(visit.company(), MOST);
        if (open.isEmpty()) {
            making.add(p("empty", text("noIssue")));
            return;
        }
        var owners = queries.owners(visit.company());
        var days = calendar.days();
        var chosen = new CheckboxGroup<IssueCard>();
        chosen.setId("visit-issues");
        chosen.setLabel(text("choose"));
        chosen.setItems(open);
        chosen.setItemLabelGenerator(IssueCard::title);
        chosen.addValueChangeListener(changed -> offer(changed.getValue(), owners, days));
        var save = primaryButton(text("save"), this::save);
        save.setId("visit-commitments-save");
        making.add(chosen, forms, div("toolbar", save));
    }

    /** What was typed about an issue stays while the issue is chosen, whatever happens to the others. */
    private void offer(Set<IssueCard> chosen, List<Owner> owners, BusinessDays days) {
        var kept = new LinkedHashMap<>(fields);
        fields.clear();
        forms.removeAll();
        chosen.forEach(issue -> {
            var form =
                    kept.getOrDefault(issue.id(), new PromiseFields("commitment-" + issue.id(), owners, days, today));
            fields.put(issue.id(), form);
            forms.add(attribute(
                    div("card", h3(issue.title()), form),
                    "data-issue",
                    issue.id().toString()));
        });
    }

    private void save() {
        if (fields.isEmpty()) {
            told.refused(text("chooseFirst"));
            return;
        }
        var promised = new ArrayList<PromisedIssue>();
        fields.forEach(
                (issue, form) -> form.read().ifPresent(promise -> promised.add(new PromisedIssue(issue, promise))));
        if (promised.size() < fields.size()) {
            told.refused(text("incomplete"));
        } else if (told.attempt(() -> service.agree(promised, visit.id()))) {
            making.removeAll();
            fill();
            told.done(text(visit.number() == 2 ? "saved.second" : "saved", promised.size()));
        }
    }

    private String text(String key, Object... values) {
        return getTranslation("commitment.VisitCommitments." + key, values);
    }
}
