package jp.ishigaki.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.cohort.CompanyInCohort;
import jp.ishigaki.shared.Export;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The companies that take part in a cohort, with their participants and experts. */
@Component
class ParticipantExport implements Export {

    private static final int PAGE = 500;

    private final CohortQueries cohorts;
    private final Messages messages;

    ParticipantExport(CohortQueries cohorts, Messages messages) {
        this.cohorts = cohorts;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "participants";
    }

    @Override
    public String title() {
        return "bulk.Export.participants";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "bulk.ImportColumn.COMPANY_NAME",
                "bulk.ImportColumn.COMPANY_KANA",
                "bulk.ImportColumn.FRAME",
                "bulk.ImportColumn.INDUSTRY",
                "bulk.ImportColumn.EMPLOYEES",
                "bulk.Export.participant",
                "bulk.Export.experts");
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
        Slice.<CompanyInCohort, UUID>readAll(
                after -> cohorts.companies(cohort, after, PAGE),
                company -> row.accept(Arrays.<@Nullable Object>asList(
                        company.name(),
                        company.nameKana(),
                        messages.getTranslation("cohort.QuotaFrame." + company.quotaFrame(), Locale.JAPANESE),
                        company.industry(),
                        company.employees(),
                        company.participant(),
                        company.experts())));
    }
}
