package jp.ishigaki.shell.home;

import static jp.ishigaki.shared.ui.Markup.chip;

import java.time.LocalDate;
import java.util.List;
import jp.ishigaki.commitment.CommitmentPaths;
import jp.ishigaki.commitment.CommitmentRow;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.ui.Joined;

/** The company's plan: what is to be done next, by whom and until when. */
class CommitmentsAtHome extends HomeCard {

    private static final long serialVersionUID = 1L;

    CommitmentsAtHome(List<CommitmentRow> commitments, LocalDate today) {
        super("own-commitments", "shell.CommitmentsAtHome.title");
        if (commitments.isEmpty()) {
            nothing(getTranslation("shell.CommitmentsAtHome.none"));
        }
        commitments.forEach(row -> row(
                row.isLate(today)
                        ? chip("late", getTranslation("commitment.late"))
                        : chip("info", getTranslation("commitment.CommitmentState.AGREED")),
                CommitmentPaths.commitment(row.id()),
                row.title(),
                Joined.dotted(getLocale(), row.ownerName(), row.issueTitle()),
                getTranslation("commitment.until", Days.day(row.dueOn(), getLocale()))));
        rest(CommitmentPaths.LIST, getTranslation("shell.CommitmentsAtHome.all"));
    }
}
