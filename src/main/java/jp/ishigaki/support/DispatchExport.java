package jp.ishigaki.support;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.ishigaki.identity.CompanyKey;
import jp.ishigaki.shared.Export;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The companies of a cohort with their four visits, one line for each visit, planned or not. */
@Component
class DispatchExport implements Export {

    private static final int PAGE = 200;

    private final DispatchQueries queries;
    private final Messages messages;

    DispatchExport(DispatchQueries queries, Messages messages) {
        this.queries = queries;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "dispatches";
    }

    @Override
    public String title() {
        return "support.DispatchExport.title";
    }

    @Override
    public List<String> columns() {
        return Stream.of("company", "kana", "number", "expert", "day", "from", "to", "mode", "place", "state")
                .map("support.DispatchExport."::concat)
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
        Slice.<CompanyDispatches, CompanyKey>readAll(after -> queries.exported(cohort, after, PAGE), company -> {
            for (int number = 1; number <= DispatchWindow.VISITS; number++) {
                row.accept(line(company, number, company.dispatch(number).orElse(null)));
            }
        });
    }

    private List<@Nullable Object> line(CompanyDispatches company, int number, @Nullable DispatchRow visit) {
        return visit == null
                ? Arrays.<@Nullable Object>asList(
                        company.name(), company.nameKana(), number, null, null, null, null, null, null, null)
                : Arrays.<@Nullable Object>asList(
                        company.name(),
                        company.nameKana(),
                        number,
                        visit.expertName(),
                        visit.heldOn().toString(),
                        visit.startsAt().toString(),
                        visit.endsAt().toString(),
                        word("support.DispatchMode." + visit.mode()),
                        visit.place(),
                        word("support.DispatchState." + visit.state()));
    }

    private String word(String key) {
        return messages.getTranslation(key, Locale.JAPANESE);
    }
}
