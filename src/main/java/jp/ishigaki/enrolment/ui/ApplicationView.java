package jp.ishigaki.enrolment.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.UUID;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.enrolment.ApplicationDetails;
import jp.ishigaki.enrolment.ApplicationQueries;
import jp.ishigaki.enrolment.ApplicationService;
import jp.ishigaki.enrolment.ApplicationState;
import jp.ishigaki.enrolment.EligibilityAnswer;
import jp.ishigaki.enrolment.EnrolmentPaths;
import jp.ishigaki.enrolment.EnrolmentService;
import jp.ishigaki.enrolment.Referrals;
import jp.ishigaki.enrolment.WrongStateException;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.ui.Facts;
import jp.ishigaki.tenancy.MissingException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** One application: who it is, what was answered in the call, what happened, and what to do next. */
@Route("application/:id")
@RolesAllowed("STAFF")
class ApplicationView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ApplicationQueries queries;
    private final transient ApplicationService applications;
    private final transient EnrolmentService enrolments;
    private final transient BusinessCalendar calendar;
    private final transient Referrals referrals;
    private final transient DateTexts dates;
    private final transient Clock clock;
    private final Paragraph told = p("notice", "");

    private String title = "";

    ApplicationView(
            ApplicationQueries queries,
            ApplicationService applications,
            EnrolmentService enrolments,
            BusinessCalendar calendar,
            Referrals referrals,
            DateTexts dates,
            Clock clock) {
        this.queries = queries;
        this.applications = applications;
        this.enrolments = enrolments;
        this.calendar = calendar;
        this.referrals = referrals;
        this.dates = dates;
        this.clock = clock;
        told.setId("told");
        attribute(told, "role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        told.setVisible(false);
        show(Asked.pathId(event, "id").orElseThrow(MissingException::new));
    }

    private void show(UUID id) {
        var application = queries.application(id);
        title = application.companyName();
        removeAll();
        var main = div("main", facts(application));
        if (application.state() == ApplicationState.RECEIVED || application.state() == ApplicationState.CALLED) {
            main.add(call(application));
        }
        if (!application.state().hasEnded()) {
            main.add(new ApplicationActions(
                    application, applications, enrolments, dates, clock, act -> attempt(id, act)));
        }
        main.add(answers(application));
        add(head(application), told, div("columns", main, div("side", steps(id))));
    }

    private void attempt(UUID id, Runnable act) {
        try {
            act.run();
            told.setText(getTranslation("enrolment.ApplicationActions.done"));
        } catch (WrongStateException | ObjectOptimisticLockingFailureException meanwhile) {
            told.setText(getTranslation("enrolment.ApplicationView.stale"));
        }
        told.setVisible(true);
        show(id);
    }

    private Component head(ApplicationDetails application) {
        return div(
                "page-head",
                div("chips", StateChips.chip(application.state())),
                h1(application.companyName()),
                p(
                        "lead",
                        application.number() + "　"
                                + getTranslation("enrolment.QuotaFrame." + application.quotaFrame())),
                link(
                        EnrolmentPaths.APPLICATIONS + "?cohort=" + application.cohortId(),
                        getTranslation("enrolment.ApplicationView.back")));
    }

    private Component call(ApplicationDetails application) {
        var due = new DueDays(calendar, clock, getLocale())
                .callBack(application.receivedAt().atZone(clock.getZone()).toLocalDate());
        return new CallForm(
                Days.day(due, getLocale()),
                application.state() == ApplicationState.CALLED,
                () -> attempt(application.id(), () -> applications.call(application.id())),
                answers -> attempt(application.id(), () -> applications.check(application.id(), answers)));
    }

    private Component facts(ApplicationDetails application) {
        var facts = new Facts()
                .fact(text("corporateNumber"), application.corporateNumber())
                .fact(text("industry"), getTranslation("enrolment.IndustryClass." + application.industry()))
                .fact(
                        text("size"),
                        getTranslation(
                                "enrolment.ApplicationView.sizeOf",
                                application.capital() / 10_000,
                                application.employees()))
                .fact(text("address"), application.address())
                .fact(
                        text("contact"),
                        application.contactName() + "　" + application.contactPhone() + "　"
                                + application.contactEmail());
        if (!application.wish().isEmpty()) {
            facts.fact(text("wish"), application.wish());
        }
        if (application.rank() != null) {
            facts.fact(text("rank"), String.valueOf(application.rank()));
        }
        if (application.namedAt() != null) {
            facts.fact(
                    text("signers"),
                    application.participantName() + " (" + application.participantEmail() + ")、"
                            + application.executiveName() + " (" + application.executiveEmail() + ")");
        }
        var referral = application.referral();
        if (referral != null) {
            facts.fact(
                    text("referral"),
                    referrals
                            .referral(referral)
                            .map(programme -> programme.nameIn(getLocale()))
                            .orElse(referral));
        }
        return section("card", h2(text("facts")), facts);
    }

    private Component answers(ApplicationDetails application) {
        var answers = queries.answers(application.id());
        var card = section("card", h2(text("answers")));
        card.setId("answers");
        card.setVisible(!answers.isEmpty());
        var list = new UnorderedList();
        list.setClassName("row-list");
        answers.forEach(answer -> list.add(row(answer)));
        card.add(list);
        return card;
    }

    private ListItem row(EligibilityAnswer answer) {
        var said = div("row-body", p("row-sub", getTranslation("enrolment.EligibilityQuestion." + answer.question())));
        if (!answer.note().isEmpty()) {
            said.add(p("", answer.note()));
        }
        var chip = answer.yes()
                ? chip("done", getTranslation("enrolment.Answer.yes"))
                : chip("late", getTranslation("enrolment.Answer.no"));
        var row = new ListItem(said, chip);
        row.setClassName("row");
        return row;
    }

    private Component steps(UUID id) {
        var list = new UnorderedList();
        list.setClassName("row-list");
        list.setId("steps");
        queries.steps(id).forEach(step -> {
            var who = step.person() != null
                    ? step.person()
                    : getTranslation(
                            step.role().equals("JOB") ? "enrolment.Step.byProgramme" : "enrolment.Step.byApplicant");
            var item = new ListItem(div(
                    "row-body",
                    jp.ishigaki.shared.ui.Markup.text(getTranslation("enrolment.Step." + step.action())),
                    p("row-sub", who + "　" + dates.dateAndTime(step.at(), getLocale()))));
            item.setClassName("row");
            list.add(item);
        });
        return section("card", h2(text("steps")), list);
    }

    private String text(String key) {
        return getTranslation("enrolment.ApplicationView." + key);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
