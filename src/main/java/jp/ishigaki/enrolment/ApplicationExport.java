package jp.ishigaki.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.ishigaki.shared.Export;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The applications to a cohort by their numbers: who applied, the call-back, the draw and what became of it. */
@Component
class ApplicationExport implements Export {

    private static final int PAGE = 500;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final ApplicationQueries applications;
    private final Messages messages;
    private final Clock clock;

    ApplicationExport(ApplicationQueries applications, Messages messages, Clock clock) {
        this.applications = applications;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "applications";
    }

    @Override
    public String title() {
        return "enrolment.ApplicationExport.title";
    }

    @Override
    public List<String> columns() {
        return Stream.of(
                        "number",
                        "company",
                        "kana",
                        "corporateNumber",
                        "frame",
                        "industry",
                        "employees",
                        "contact",
                        "email",
                        "phone",
                        "state",
                        "received",
                        "called",
                        "referral",
                        "rank",
                        "offered",
                        "respondBy",
                        "participant",
                        "executive")
                .map("enrolment.ApplicationExport."::concat)
                .toList();
    }

    @Override
    public boolean isOfCohort() {
        return true;
    }

    @Override
    public void each(@Nullable UUID cohort, Consumer<List<? extends @Nullable Object>> row) {
        if (cohort == null) {
            throw new MissingException();
        }
        Slice.<ApplicationDetails, String>readAll(
                after -> applications.register(cohort, after, PAGE), each -> row.accept(cells(each)));
    }

    private List<@Nullable Object> cells(ApplicationDetails of) {
        return Arrays.<@Nullable Object>asList(
                of.number(),
                of.companyName(),
                of.companyKana(),
                of.corporateNumber(),
                text("cohort.QuotaFrame." + of.quotaFrame()),
                text("enrolment.IndustryClass." + of.industry()),
                of.employees(),
                of.contactName(),
                of.contactEmail(),
                of.contactPhone(),
                text("enrolment.ApplicationState." + of.state()),
                moment(of.receivedAt()),
                moment(of.calledAt()),
                of.referral(),
                of.rank(),
                moment(of.offeredAt()),
                moment(of.respondBy()),
                of.participantName(),
                of.executiveName());
    }

    private String text(String key) {
        return messages.getTranslation(key, Locale.JAPANESE);
    }

    private @Nullable String moment(@Nullable Instant moment) {
        return moment == null ? null : MOMENT.format(LocalDateTime.ofInstant(moment, clock.getZone()));
    }
}
