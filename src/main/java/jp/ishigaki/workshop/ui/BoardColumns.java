package jp.ishigaki.workshop.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.ishigaki.shared.ui.IssueBoardElement;
import jp.ishigaki.workshop.Disclosure;
import jp.ishigaki.workshop.IssueCard;
import jp.ishigaki.workshop.IssueState;
import jp.ishigaki.workshop.WorkshopPaths;

/** Issues as the board draws them, in the reader's language: a column for each state, in the order of the states. */
final class BoardColumns {

    private final Component page;

    BoardColumns(Component page) {
        this.page = page;
    }

    List<IssueBoardElement.Column> of(List<IssueCard> issues) {
        return Stream.of(IssueState.values())
                .map(state -> new IssueBoardElement.Column(
                        state.name(),
                        text("workshop.IssueState." + state),
                        null,
                        cardsIn(issues, state).map(this::card).toList()))
                .toList();
    }

    static Stream<IssueCard> cardsIn(List<IssueCard> issues, IssueState state) {
        return issues.stream().filter(each -> each.state() == state);
    }

    private IssueBoardElement.Card card(IssueCard issue) {
        var isPrivate = issue.disclosure() == Disclosure.COMPANY_ONLY;
        var company = issue.own() ? text("workshop.BoardView.mine") : of(issue);
        var meta = new ArrayList<String>();
        if (isPrivate && !issue.own()) {
            meta.add(company);
        }
        if (issue.disclosure() == Disclosure.ANONYMISED && !issue.anonymous()) {
            meta.add(text("workshop.Disclosure.ANONYMISED"));
        }
        if (issue.session() != null) {
            meta.add(text("workshop.BoardView.session", issue.session()));
        }
        if (issue.section() != null) {
            meta.add(issue.section());
        }
        return new IssueBoardElement.Card(
                issue.id().toString(),
                issue.title(),
                company,
                meta,
                issue.comments(),
                0,
                isPrivate,
                issue.own() && issue.state() != IssueState.VERIFIED,
                WorkshopPaths.issue(issue.id()));
    }

    private String of(IssueCard issue) {
        return issue.company() == null ? text("workshop.anonymous") : issue.company();
    }

    private String text(String key, Object... values) {
        return page.getTranslation(key, values);
    }
}
