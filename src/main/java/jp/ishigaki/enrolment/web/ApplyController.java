package jp.ishigaki.enrolment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.enrolment.AlreadyAppliedException;
import jp.ishigaki.enrolment.ApplyDesk;
import jp.ishigaki.enrolment.ClosedException;
import jp.ishigaki.enrolment.EnrolmentPaths;
import jp.ishigaki.enrolment.OpenProgramme;
import jp.ishigaki.enrolment.ProgrammeFacts;
import jp.ishigaki.enrolment.Referrals;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.web.PublicPages;
import jp.ishigaki.shared.web.Readers;
import jp.ishigaki.tenancy.MissingException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which programmes recruit, what an applicant needs to know, and the form. */
@RestController
class ApplyController {

    private final ApplyDesk desk;
    private final PageAnswers answers;
    private final PublicPages pages;
    private final Referrals referrals;
    private final Clock clock;

    ApplyController(ApplyDesk desk, PageAnswers answers, PublicPages pages, Referrals referrals, Clock clock) {
        this.desk = desk;
        this.answers = answers;
        this.pages = pages;
        this.referrals = referrals;
        this.clock = clock;
    }

    @GetMapping(EnrolmentPaths.APPLY)
    ResponseEntity<String> programmes(HttpServletRequest request) {
        var reader = Readers.locale(request);
        var programmes = desk.programmes().stream()
                .map(programme -> Map.of(
                        "href", EnrolmentPaths.apply(programme.id()),
                        "name", programme.nameIn(reader),
                        "organiser", programme.organiserIn(reader),
                        "over", programme.isOver(clock.instant()),
                        "opening", opening(programme, reader),
                        "deadline", answers.lastMoment(programme.closesAt(), reader)))
                .toList();
        return answers.page(
                HttpStatus.OK,
                "programmes",
                reader,
                Map.of("programmes", programmes, "referrals", answers.referrals(referrals.forApplicants(), reader)));
    }

    @GetMapping(EnrolmentPaths.APPLY + "/{cohort}")
    ResponseEntity<String> programme(@PathVariable UUID cohort, HttpServletRequest request, CsrfToken csrf) {
        var reader = Readers.locale(request);
        var facts = desk.programme(cohort).orElseThrow(MissingException::new);
        if (facts.programme().isOver(clock.instant())) {
            return closed(facts.programme(), request);
        }
        return form(HttpStatus.OK, facts, new ApplyForm(null, pages, reader), null, request, csrf);
    }

    @PostMapping(EnrolmentPaths.APPLY + "/{cohort}")
    ResponseEntity<String> apply(@PathVariable UUID cohort, HttpServletRequest request, CsrfToken csrf) {
        var reader = Readers.locale(request);
        var facts = desk.programme(cohort).orElseThrow(MissingException::new);
        if (facts.programme().isOver(clock.instant())) {
            return closed(facts.programme(), request);
        }
        var form = new ApplyForm(request, pages, reader);
        if (request.getAttribute(ApplySecurity.STALE) != null) {
            return form(
                    HttpStatus.FORBIDDEN, facts, form, pages.text("enrolment.Problem.stale", reader), request, csrf);
        }
        if (facts.programme().isToCome(clock.instant())) {
            return form(HttpStatus.CONFLICT, facts, form, null, request, csrf);
        }
        var application = form.application();
        if (application != null) {
            try {
                var receipt = desk.apply(cohort, application);
                return answers.seeOther(
                        EnrolmentPaths.status(receipt.token()) + "?received=1&lang=" + reader.getLanguage());
            } catch (AlreadyAppliedException taken) {
                form.refuse("corporateNumber", "alreadyApplied");
            } catch (ClosedException late) {
                return closed(facts.programme(), request);
            }
        }
        return form(HttpStatus.UNPROCESSABLE_CONTENT, facts, form, null, request, csrf);
    }

    private ResponseEntity<String> form(
            HttpStatus status,
            ProgrammeFacts facts,
            ApplyForm form,
            @org.jspecify.annotations.Nullable String notice,
            HttpServletRequest request,
            CsrfToken csrf) {
        var reader = Readers.locale(request);
        var fields = form.fields();
        var values = new HashMap<String, Object>();
        values.put("name", facts.programme().nameIn(reader));
        values.put("organiser", facts.programme().organiserIn(reader));
        values.put("deadline", answers.lastMoment(facts.programme().closesAt(), reader));
        values.put("opening", opening(facts.programme(), reader));
        values.put("contact", facts.programme().contact());
        values.put("action", EnrolmentPaths.apply(facts.programme().id()) + "?lang=" + reader.getLanguage());
        values.put("csrf", csrf.getToken());
        values.put("fields", fields);
        values.put(
                "wrong", fields.stream().filter(field -> field.error() != null).toList());
        values.put("hasWrong", !form.isRight());
        values.put("notice", notice == null ? "" : notice);
        values.put(
                "frames",
                facts.frames().stream()
                        .map(frame -> Map.of(
                                "name", pages.text("enrolment.QuotaFrame." + frame.quotaFrame(), reader),
                                "seats", pages.text("enrolment.Programme.seats", reader, frame.seats())))
                        .toList());
        values.put("meetings", meetings(facts, request));
        return answers.page(status, "programme", reader, values);
    }

    private List<Map<String, String>> meetings(ProgrammeFacts facts, HttpServletRequest request) {
        var reader = Readers.locale(request);
        return facts.meetings().stream()
                .map(meeting -> Map.of(
                        "number",
                                (pages.text("enrolment.Programme.number", reader, meeting.number()) + " "
                                                + meeting.trackIn(reader))
                                        .strip(),
                        "day", Days.dayAndYear(meeting.heldOn(), reader),
                        "hours", Days.hours(meeting.seminarFrom(), meeting.workshopTo()),
                        "place", meeting.place()))
                .toList();
    }

    /** Empty once applications are taken. */
    private String opening(OpenProgramme programme, Locale reader) {
        var opens = programme.opensAt();
        return opens != null && programme.isToCome(clock.instant()) ? answers.moment(opens, reader) : "";
    }

    private ResponseEntity<String> closed(OpenProgramme programme, HttpServletRequest request) {
        var reader = Readers.locale(request);
        return answers.page(
                HttpStatus.GONE,
                "closed",
                reader,
                Map.of(
                        "name", programme.nameIn(reader),
                        "deadline", answers.lastMoment(programme.closesAt(), reader),
                        "contact", programme.contact(),
                        "referrals", answers.referrals(referrals.forApplicants(), reader)));
    }
}
