package jp.ishigaki.enrolment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import jp.ishigaki.enrolment.ApplicationState;
import jp.ishigaki.enrolment.ApplicationStatus;
import jp.ishigaki.enrolment.ApplyDesk;
import jp.ishigaki.enrolment.EnrolmentPaths;
import jp.ishigaki.enrolment.Referrals;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.web.PublicPages;
import jp.ishigaki.shared.web.Readers;
import jp.ishigaki.tenancy.MissingException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An applicant's own page, behind a secret link: how it stands, who will come, or that nobody will. */
@RestController
@RequestMapping(EnrolmentPaths.APPLY + "/status/{token}")
class StatusController {

    private final ApplyDesk desk;
    private final PageAnswers answers;
    private final PublicPages pages;
    private final Referrals referrals;
    private final DateTexts dates;
    private final Clock clock;

    StatusController(
            ApplyDesk desk, PageAnswers answers, PublicPages pages, Referrals referrals, DateTexts dates, Clock clock) {
        this.desk = desk;
        this.answers = answers;
        this.pages = pages;
        this.referrals = referrals;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<String> status(@PathVariable String token, HttpServletRequest request, CsrfToken csrf) {
        var reader = Readers.locale(request);
        return show(HttpStatus.OK, token, new SignersForm(null, pages, reader), request, csrf);
    }

    @PostMapping("/signers")
    ResponseEntity<String> name(@PathVariable String token, HttpServletRequest request, CsrfToken csrf) {
        var reader = Readers.locale(request);
        var form = new SignersForm(request, pages, reader);
        if (request.getAttribute(ApplySecurity.STALE) != null) {
            return show(HttpStatus.FORBIDDEN, token, form, request, csrf);
        }
        var signers = form.signers();
        if (signers == null) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, token, form, request, csrf);
        }
        desk.name(token, signers);
        return back(token, "named", reader);
    }

    /** Where a change of language leads from a form that was refused. */
    @GetMapping("/signers")
    ResponseEntity<String> backToThePage(@PathVariable String token, HttpServletRequest request) {
        return answers.seeOther(EnrolmentPaths.status(token) + "?lang="
                + Readers.locale(request).getLanguage());
    }

    /** Asked once more before the place is given away. */
    @GetMapping("/decline")
    ResponseEntity<String> ask(@PathVariable String token, HttpServletRequest request, CsrfToken csrf) {
        var reader = Readers.locale(request);
        var status = desk.status(token)
                .filter(one -> one.state() == ApplicationState.OFFERED)
                .orElseThrow(MissingException::new);
        return answers.page(HttpStatus.OK, "decline", reader, values(status, token, reader, csrf));
    }

    @PostMapping("/decline")
    ResponseEntity<String> decline(@PathVariable String token, HttpServletRequest request, CsrfToken csrf) {
        if (request.getAttribute(ApplySecurity.STALE) != null) {
            return ask(token, request, csrf);
        }
        var reader = Readers.locale(request);
        return back(token, desk.decline(token) ? "declined" : "asked", reader);
    }

    private ResponseEntity<String> back(String token, String done, Locale reader) {
        return answers.seeOther(EnrolmentPaths.status(token) + "?done=" + done + "&lang=" + reader.getLanguage());
    }

    private ResponseEntity<String> show(
            HttpStatus code, String token, SignersForm form, HttpServletRequest request, CsrfToken csrf) {
        var reader = Readers.locale(request);
        var status = desk.status(token).orElseThrow(MissingException::new);
        var values = values(status, token, reader, csrf);
        var fields = form.fields();
        values.put("fields", fields);
        values.put(
                "wrong", fields.stream().filter(field -> field.error() != null).toList());
        values.put("hasWrong", fields.stream().anyMatch(field -> field.error() != null));
        values.put("received", "1".equals(request.getParameter("received")));
        return answers.page(code, "status", reader, values);
    }

    private Map<String, Object> values(ApplicationStatus status, String token, Locale reader, CsrfToken csrf) {
        var values = new HashMap<String, Object>();
        var deadline = status.respondBy() == null ? "" : answers.lastMoment(status.respondBy(), reader);
        var offered = status.state() == ApplicationState.OFFERED;
        values.put("cohort", reader.getLanguage().equals("en") ? status.cohortEn() : status.cohort());
        values.put("organiser", status.organiser());
        values.put("contact", status.contact());
        values.put("number", status.number());
        values.put("company", status.companyName());
        values.put("frame", pages.text("enrolment.QuotaFrame." + status.quotaFrame(), reader));
        values.put("receivedAt", dates.dateAndTime(status.receivedAt(), reader));
        values.put("state", pages.text("enrolment.ApplicationState." + status.state(), reader));
        values.put("stateKey", status.state().name());
        values.put(
                "explanation",
                pages.text(
                        "enrolment.Status." + status.state(),
                        reader,
                        status.rank() == null ? 0 : status.rank(),
                        deadline));
        values.put("offered", offered);
        values.put(
                "late",
                offered && status.respondBy() != null && !clock.instant().isBefore(status.respondBy()));
        values.put("deadline", deadline);
        values.put("declineAsked", offered && status.declineAskedAt() != null);
        values.put("named", offered && status.namedAt() != null);
        values.put("participant", status.participantName() == null ? "" : status.participantName());
        values.put("executive", status.executiveName() == null ? "" : status.executiveName());
        values.put("csrf", csrf.getToken());
        values.put("page", EnrolmentPaths.status(token));
        values.put("draw", status.rank() == null ? "" : EnrolmentPaths.draw(status.cohortId()));
        var referral = status.referral();
        values.put(
                "referrals",
                referral == null
                        ? java.util.List.of()
                        : answers.referrals(
                                referrals.referral(referral).stream().toList(), reader));
        return values;
    }
}
