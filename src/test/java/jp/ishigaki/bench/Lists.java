package jp.ishigaki.bench;

import static jp.ishigaki.bench.Figures.PAGE;
import static jp.ishigaki.bench.Figures.list;
import static jp.ishigaki.bench.Figures.paged;

import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.Programme;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.cohort.TrackFilter;
import jp.ishigaki.cohort.TrackQueries;
import jp.ishigaki.enrolment.ApplicationFilter;
import jp.ishigaki.enrolment.ApplicationKey;
import jp.ishigaki.enrolment.ApplicationQueries;
import jp.ishigaki.enrolment.ApplicationState;
import jp.ishigaki.enrolment.EnrolmentKey;
import jp.ishigaki.enrolment.EnrolmentQueries;
import jp.ishigaki.enrolment.EnrolmentState;
import jp.ishigaki.identity.CompanyKey;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.identity.MemberKey;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.mail.MailState;
import jp.ishigaki.mail.OutboxFilter;
import jp.ishigaki.mail.OutboxQueries;
import jp.ishigaki.mail.OutgoingKey;
import jp.ishigaki.mail.TemplateQueries;
import jp.ishigaki.notification.NoticeKey;
import jp.ishigaki.notification.NotificationQueries;
import jp.ishigaki.office.DayQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lists of companies, people, places, letters and the office's day. */
@Component
class Lists {

    private final Programme programme;
    private final CohortQueries cohorts;
    private final TrackQueries tracks;
    private final IdentityQueries identity;
    private final ApplicationQueries applications;
    private final EnrolmentQueries enrolments;
    private final OutboxQueries outbox;
    private final TemplateQueries templates;
    private final NotificationQueries notices;
    private final DayQueries days;

    Lists(
            Programme programme,
            CohortQueries cohorts,
            TrackQueries tracks,
            IdentityQueries identity,
            ApplicationQueries applications,
            EnrolmentQueries enrolments,
            OutboxQueries outbox,
            TemplateQueries templates,
            NotificationQueries notices,
            DayQueries days) {
        this.programme = programme;
        this.cohorts = cohorts;
        this.tracks = tracks;
        this.identity = identity;
        this.applications = applications;
        this.enrolments = enrolments;
        this.outbox = outbox;
        this.templates = templates;
        this.notices = notices;
        this.days = days;
    }

    void measure(BigProgramme.Laid laid) {
        programme.as(laid.world().staff(), () -> {
            companies(laid.busy(), laid.parted());
            applications(laid.recruiting());
            enrolments(laid.busy());
            letters();
            paged("notices", (@Nullable NoticeKey after) -> notices.latest(after, PAGE));
            list("unread notices", notices::unread);
            list("today, all cohorts", () -> days.today(null));
            list("today, one cohort", () -> days.today(laid.busy()));
        });
    }

    private void companies(UUID busy, UUID parted) {
        list("all cohorts", cohorts::cohorts);
        paged("companies of a cohort", (@Nullable UUID after) -> cohorts.companies(busy, after, PAGE));
        paged("companies in care", (@Nullable CompanyKey after) -> identity.companiesInCare("", after, PAGE));
        paged("companies in care, by name", (@Nullable CompanyKey after) -> identity.companiesInCare("9", after, PAGE));
        paged("people", (@Nullable MemberKey after) -> identity.members(after, PAGE));
        list("experts of a cohort", () -> cohorts.experts(busy));
        list("tracks of a cohort", () -> tracks.sizes(parted));
        paged("companies by track", (@Nullable UUID after) -> tracks.companies(parted, TrackFilter.ALL, after, PAGE));
        paged(
                "companies of a track",
                (@Nullable UUID after) -> tracks.companies(
                        parted, TrackFilter.of(tracks.tracks(parted).getFirst().id()), after, PAGE));
        list("companies in no track", () -> tracks.companies(parted, TrackFilter.UNPLACED, null, PAGE));
    }

    private void applications(UUID recruiting) {
        for (var state :
                new @Nullable ApplicationState[] {null, ApplicationState.RECEIVED, ApplicationState.NOT_ELIGIBLE}) {
            var filter = new ApplicationFilter(state, null);
            paged(
                    "applications, " + (state == null ? "all" : state),
                    (@Nullable ApplicationKey after) -> applications.applications(recruiting, filter, after, PAGE));
        }
        var frame = new ApplicationFilter(ApplicationState.ELIGIBLE, QuotaFrame.SERVICE_OTHER);
        paged(
                "applications of a frame, ELIGIBLE",
                (@Nullable ApplicationKey after) -> applications.applications(recruiting, frame, after, PAGE));
        list("counts of applications", () -> applications.counts(recruiting));
    }

    private void enrolments(UUID cohort) {
        for (var state :
                new @Nullable EnrolmentState[] {null, EnrolmentState.ENROLLED, EnrolmentState.CONSENT_PENDING}) {
            paged(
                    "enrolments, " + (state == null ? "all" : state),
                    (@Nullable EnrolmentKey after) -> enrolments.enrolments(cohort, state, after, PAGE));
        }
        list("counts of enrolments", () -> enrolments.counts(cohort));
    }

    private void letters() {
        letters("outbox, all", OutboxFilter.ALL);
        letters("outbox, FAILED", new OutboxFilter(MailState.FAILED, null, null));
        letters("outbox, SENT", new OutboxFilter(MailState.SENT, null, null));
        letters("outbox, of a template", new OutboxFilter(null, "schedule.released", null));
        letters("outbox, of a template never used", new OutboxFilter(null, "office.digest", null));
        letters("outbox, to an address", new OutboxFilter(null, null, "mori7@company.example"));
        list("summary of the outbox", outbox::summary);
        list("templates of letters", () -> templates.templates(Locale.JAPANESE));
    }

    private void letters(String name, OutboxFilter filter) {
        paged(name, (@Nullable OutgoingKey after) -> outbox.letters(filter, after, PAGE));
    }
}
