package jp.ishigaki.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import jp.ishigaki.identity.RegisterQueries;
import jp.ishigaki.shared.Export;
import jp.ishigaki.shared.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All companies, in the columns of their import: what was written can be read in again. */
@Component
class CompanyExport implements Export {

    private final RegisterQueries register;
    private final Messages messages;

    CompanyExport(RegisterQueries register, Messages messages) {
        this.register = register;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "companies";
    }

    @Override
    public String title() {
        return "bulk.Export.companies";
    }

    @Override
    public List<String> columns() {
        return ImportKind.COMPANIES.columns().stream()
                .map(column -> "bulk.ImportColumn." + column)
                .toList();
    }

    @Override
    public boolean isOfCohort() {
        return false;
    }

    @Override
    public void each(@Nullable UUID cohort, Consumer<List<? extends @Nullable Object>> row) {
        register.companies()
                .forEach(company -> row.accept(Arrays.<@Nullable Object>asList(
                        company.name(),
                        company.kana(),
                        company.number(),
                        messages.getTranslation("cohort.QuotaFrame." + company.frame(), Locale.JAPANESE),
                        company.industry(),
                        company.employees())));
    }
}
