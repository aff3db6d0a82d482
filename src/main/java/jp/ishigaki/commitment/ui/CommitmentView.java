package jp.ishigaki.commitment.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import jp.ishigaki.attachment.AttachmentQueries;
import jp.ishigaki.attachment.ui.FileLink;
import jp.ishigaki.commitment.CommitmentDetails;
import jp.ishigaki.commitment.CommitmentPaths;
import jp.ishigaki.commitment.CommitmentQueries;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.notification.Notifications;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Facts;
import jp.ishigaki.support.DispatchPaths;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.workshop.WorkshopPaths;

/** One commitment: what was promised, what proves it, what the reader can do, and how it went. */
@Route(CommitmentPaths.LIST + "/:commitment")
@RolesAllowed({"PARTICIPANT", "EXECUTIVE", "EXPERT", "STAFF"})
class CommitmentView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CommitmentQueries queries;
    private final transient AttachmentQueries files;
    private final transient CommitmentActs acts;
    private final transient Notifications notifications;
    private final transient IdentityQueries identity;
    private final transient DateTexts dates;
    private final transient Clock clock;
    private final Told told = new Told("commitment-notice");
    private String title = "";

    CommitmentView(
            CommitmentQueries queries,
            AttachmentQueries files,
            CommitmentActs acts,
            Notifications notifications,
            IdentityQueries identity,
            DateTexts dates,
            Clock clock) {
        this.queries = queries;
        this.files = files;
        this.acts = acts;
        this.notifications = notifications;
        this.identity = identity;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var id = Asked.pathId(entering, "commitment").orElseThrow(MissingException::new);
        show(id);
        notifications.markReadAbout(id);
    }

    private void show(UUID id) {
        var commitment = queries.commitment(id);
        var row = commitment.row();
        title = row.title();
        removeAll();
        var main = div("main", facts(commitment));
        if (!commitment.proof().isEmpty()) {
            main.add(proof(commitment));
        }
        var side = div(
                "side",
                acts.of(commitment, identity.actor(), told, done -> {
                    show(id);
                    told.done(text(done));
                }),
                new ChangeList(commitment.changes(), dates, UI.getCurrent()));
        add(
                link(CommitmentPaths.LIST, text("back")),
                div("page-head", h1(title), CommitmentWords.chip(row, LocalDate.now(clock), UI.getCurrent())),
                told,
                div("columns", main, side));
    }

    private Component facts(CommitmentDetails commitment) {
        var row = commitment.row();
        var facts = new Facts()
                .fact(text("company"), row.companyName())
                .fact(text("issue"), link(WorkshopPaths.issue(row.issue()), row.issueTitle()))
                .fact(text("owner"), row.ownerName())
                .fact(text("due"), CommitmentWords.day(row.dueOn(), UI.getCurrent()))
                .fact(text("expected"), row.expected());
        if (row.dispatch() != null && row.dispatchNumber() != null) {
            facts.fact(
                    text("visit"),
                    link(
                            DispatchPaths.dispatch(row.dispatch()),
                            getTranslation("support.Dispatch.number", row.dispatchNumber())));
        }
        if (row.plannedOn() != null) {
            facts.fact(text("planned"), CommitmentWords.day(row.plannedOn(), UI.getCurrent()));
        }
        if (!row.remark().isEmpty()) {
            facts.fact(text("remark." + row.state()), row.remark());
        }
        var card = section("card", h2(text("facts")), facts);
        card.setId("commitment-facts");
        return card;
    }

    private Component proof(CommitmentDetails commitment) {
        var proof = commitment.proof();
        var card = section("card", h2(text("proof")));
        card.setId("commitment-proof");
        proof.sentence().lines().filter(line -> !line.isBlank()).forEach(line -> card.add(p("", line)));
        if (proof.question() != null && proof.answer() != null) {
            card.add(div("", link("question/" + proof.question() + "#answer-" + proof.answer(), text("answer"))));
        }
        if (proof.file() != null) {
            files.ofIssue(commitment.row().issue()).stream()
                    .filter(file -> file.id().equals(proof.file()))
                    .forEach(file -> card.add(div("", FileLink.of(file, getLocale()))));
        }
        if (commitment.claimedBy() != null) {
            card.add(p("meta", text("claimedBy", commitment.claimedBy())));
        }
        if (commitment.verifiedBy() != null && commitment.verifiedAt() != null) {
            card.add(p(
                    "meta",
                    text("verifiedBy", commitment.verifiedBy(), dates.date(commitment.verifiedAt(), getLocale()))));
        }
        return card;
    }

    private String text(String key, Object... values) {
        return getTranslation("commitment.CommitmentView." + key, values);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
