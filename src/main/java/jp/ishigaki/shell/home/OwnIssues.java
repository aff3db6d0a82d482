package jp.ishigaki.shell.home;

import static jp.ishigaki.shared.ui.Markup.chip;

import java.util.List;
import jp.ishigaki.workshop.Disclosure;
import jp.ishigaki.workshop.IssueCard;

/** The company's issues that are not yet verified. */
class OwnIssues extends HomeCard {

    private static final long serialVersionUID = 1L;

    OwnIssues(List<IssueCard> issues) {
        super("own-issues", "shell.OwnIssues.title");
        if (issues.isEmpty()) {
            nothing(getTranslation("shell.OwnIssues.none"));
        }
        issues.forEach(this::issue);
        rest("board?mine=1", getTranslation("shell.OwnIssues.all"));
    }

    private void issue(IssueCard issue) {
        row(
                chip("plain", getTranslation("shell.IssueState." + issue.state())),
                "issue/" + issue.id(),
                issue.title(),
                getTranslation(shown(issue.disclosure())),
                "");
    }

    private static String shown(Disclosure disclosure) {
        return switch (disclosure) {
            case COMPANY_ONLY -> "shell.OwnIssues.companyOnly";
            case COHORT -> "shell.OwnIssues.cohort";
            case ANONYMISED -> "shell.OwnIssues.anonymised";
        };
    }
}
