package jp.ishigaki.enrolment.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Consumer;
import jp.ishigaki.enrolment.ApplicationDetails;
import jp.ishigaki.enrolment.ApplicationService;
import jp.ishigaki.enrolment.ApplicationState;
import jp.ishigaki.enrolment.EnrolmentService;
import jp.ishigaki.shared.ui.DateTexts;

/** What the staff can do with an application besides the call: accept a winner, confirm a decline, take it back. */
class ApplicationActions extends Section {

    private static final long serialVersionUID = 1L;

    ApplicationActions(
            ApplicationDetails application,
            ApplicationService applications,
            EnrolmentService enrolments,
            DateTexts dates,
            Clock clock,
            Consumer<Runnable> act) {
        setClassName("card");
        setId("actions");
        add(h2(getTranslation("enrolment.ApplicationActions.title")));
        var bar = div("toolbar");
        if (application.state() == ApplicationState.OFFERED) {
            var until = Objects.requireNonNull(application.respondBy());
            var late = !clock.instant().isBefore(until);
            var day = dates.date(until.minusSeconds(1), getLocale());
            if (application.namedAt() != null) {
                add(p(
                        "",
                        getTranslation(
                                "enrolment.ApplicationActions.acceptLead",
                                application.participantName(),
                                application.executiveName())));
                var accept = primaryButton(
                        getTranslation("enrolment.ApplicationActions.accept"),
                        () -> act.accept(() -> enrolments.accept(application.id(), application.version())));
                accept.setId("accept");
                bar.add(accept);
            } else if (!late) {
                add(p("", getTranslation("enrolment.ApplicationActions.waitForNames", day)));
            }
            if (late) {
                add(p("notice", getTranslation("enrolment.ApplicationActions.declineLead", day)));
            }
            var decline = button(
                    getTranslation("enrolment.ApplicationActions.decline"),
                    () -> act.accept(() -> applications.decline(application.id())));
            decline.setId("confirm-decline");
            bar.add(decline);
        } else {
            var withdraw = button(
                    getTranslation("enrolment.ApplicationActions.withdraw"),
                    () -> act.accept(() -> applications.withdraw(application.id())));
            withdraw.setId("withdraw");
            bar.add(withdraw);
        }
        add(bar);
    }
}
