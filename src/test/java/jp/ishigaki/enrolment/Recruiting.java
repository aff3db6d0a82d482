package jp.ishigaki.enrolment;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import jp.ishigaki.Programme;
import jp.ishigaki.cohort.CohortService;
import jp.ishigaki.identity.CorporateNumber;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.shared.TravellingClock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A cohort that recruits until 28 June 2024, and applications to it. */
@TestComponent
public class Recruiting {

    public static final LocalDate LAST_DAY = LocalDate.of(2024, 6, 28);

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant TOO_LATE =
            LAST_DAY.plusDays(1).atStartOfDay(TOKYO).toInstant();

    private final Programme programme;
    private final CohortService cohorts;
    private final RecruitmentService recruitments;
    private final ApplicationService applications;
    private final ApplyDesk desk;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private int ordinal;

    Recruiting(
            Programme programme,
            CohortService cohorts,
            RecruitmentService recruitments,
            ApplicationService applications,
            ApplyDesk desk,
            JdbcClient db,
            PlatformTransactionManager transactions) {
        this.programme = programme;
        this.cohorts = cohorts;
        this.recruitments = recruitments;
        this.applications = applications;
        this.desk = desk;
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Ten seats in each frame. */
    public UUID open(UUID staff) {
        return open(staff, TOO_LATE);
    }

    /** @param tooLate the first moment at which applications are closed */
    public UUID open(UUID staff, Instant tooLate) {
        var cohort = UUID.randomUUID();
        programme.as(
                staff,
                () -> transaction.executeWithoutResult(status ->
                        db.sql("""
                        insert into cohort (id, name, name_en, fiscal_year, state, applications_close_at)
                        values (?, '令和7年度 第1期', 'Fiscal year 2025, term 1', 2025, 'RECRUITING', ?)
                        """).params(cohort, Timestamp.from(tooLate)).update()));
        programme.as(staff, () -> {
            cohorts.reserve(
                    cohort,
                    Map.of(
                            QuotaFrame.RETAIL_WHOLESALE, 10,
                            QuotaFrame.CONSTRUCTION_MANUFACTURING, 10,
                            QuotaFrame.SERVICE_OTHER, 10));
            recruitments.answerAt(cohort, "03-0000-0000");
        });
        return cohort;
    }

    /** A number that no other application of this run has. */
    public synchronized CorporateNumber number() {
        var twelve = "%012d".formatted(++ordinal);
        return new CorporateNumber(CorporateNumber.checkDigit(twelve) + twelve);
    }

    public NewApplication form(IndustryClass industry) {
        return form(number(), industry, 1000, 38);
    }

    public NewApplication form(CorporateNumber number, IndustryClass industry, long capital, int employees) {
        return new NewApplication(
                number,
                "石積工業 " + number.digits().substring(9),
                "いしづみ",
                industry,
                capital * 10_000,
                employees,
                "東京都千代田区1-1",
                "森 あおい",
                "mori" + number.digits() + "@company.example",
                "03-1234-5678",
                "<b>期待</b>",
                Locale.JAPANESE);
    }

    public Receipt apply(UUID cohort, String at, IndustryClass industry) {
        return at(at, () -> desk.apply(cohort, form(industry)));
    }

    /** The application behind a receipt. */
    public UUID id(UUID staff, Receipt receipt) {
        return programme.as(
                staff,
                () -> transaction.execute(status -> db.sql("select id from application where number = ?")
                        .param(receipt.number())
                        .query(UUID.class)
                        .single()));
    }

    public void check(UUID staff, UUID application, EligibilityQuestion... no) {
        programme.as(
                staff,
                () -> applications.check(
                        application,
                        Arrays.stream(EligibilityQuestion.values())
                                .map(question -> new EligibilityAnswer(
                                        question, !Arrays.asList(no).contains(question), "聞いたとおり"))
                                .toList()));
    }

    public static Instant moment(String tokyo) {
        return LocalDateTime.parse(tokyo).atZone(TOKYO).toInstant();
    }

    public static <T> T at(String tokyo, Supplier<T> work) {
        var answer = new java.util.concurrent.atomic.AtomicReference<T>();
        TravellingClock.at(moment(tokyo), () -> answer.set(work.get()));
        return answer.get();
    }

    public static void at(String tokyo, Runnable work) {
        TravellingClock.at(moment(tokyo), work);
    }
}
