package jp.ishigaki.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.guard.Guard;
import jp.ishigaki.notification.Notifications;
import jp.ishigaki.shared.Mentionable;
import jp.ishigaki.worksheet.WorksheetQueries;
import jp.ishigaki.workshop.IssueCard;
import jp.ishigaki.workshop.IssueCareQueries;
import jp.ishigaki.workshop.IssueEditing;
import jp.ishigaki.workshop.MentionQueries;

/** What stands on an issue's page beside its story: its worksheet, in whose hands it is, and what was changed. */
@SpringComponent
class IssueParts {

    private final IssueCareQueries cares;
    private final IssueEditing editing;
    private final WorksheetQueries worksheets;
    private final MentionQueries mentions;
    private final Notifications notifications;
    private final Guard guard;
    private final Clock clock;

    IssueParts(
            IssueCareQueries cares,
            IssueEditing editing,
            WorksheetQueries worksheets,
            MentionQueries mentions,
            Notifications notifications,
            Guard guard,
            Clock clock) {
        this.cares = cares;
        this.editing = editing;
        this.worksheets = worksheets;
        this.mentions = mentions;
        this.notifications = notifications;
        this.guard = guard;
        this.clock = clock;
    }

    Guard guard() {
        return guard;
    }

    Optional<Component> sheet(UUID issue) {
        return cares.sheet(issue).map(filled -> new SheetCard(filled, worksheets.catalogues()));
    }

    Component care(IssueCard card, IssueWords words, SerializableRunnable wake) {
        return new CareCard(card, cares.care(card.id()), LocalDate.now(clock), words, wake);
    }

    Optional<Component> edits(UUID issue, IssueWords words) {
        var edits = cares.edits(issue);
        return edits.isEmpty() ? Optional.empty() : Optional.of(new EditsCard(edits, words));
    }

    /** Whoever looks at the issue has seen what calls them to it. */
    List<Mentionable> people(UUID issue) {
        notifications.markReadAbout(issue);
        return mentions.people(issue);
    }

    void wake(UUID issue) {
        editing.wake(issue);
    }
}
