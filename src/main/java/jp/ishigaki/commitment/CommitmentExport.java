package jp.ishigaki.commitment;

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

/** The commitments of a cohort, as far as the staff may know whose they are. */
@Component
class CommitmentExport implements Export {

    private static final int PAGE = 200;

    private final CommitmentQueries queries;
    private final Messages messages;

    CommitmentExport(CommitmentQueries queries, Messages messages) {
        this.queries = queries;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "commitments";
    }

    @Override
    public String title() {
        return "commitment.CommitmentExport.title";
    }

    @Override
    public List<String> columns() {
        return Stream.of("company", "issue", "what", "owner", "due", "expected", "state", "visit", "planned", "remark")
                .map("commitment.CommitmentExport."::concat)
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
        var all = new CommitmentFilter(cohort, null, CommitmentShown.ALL, "");
        Slice.<CommitmentRow, CommitmentKey>readAll(
                after -> queries.list(all, after, PAGE), each -> row.accept(line(each)));
    }

    private List<@Nullable Object> line(CommitmentRow row) {
        return Arrays.<@Nullable Object>asList(
                row.companyName(),
                row.issueTitle(),
                row.title(),
                row.ownerName(),
                row.dueOn().toString(),
                row.expected(),
                messages.getTranslation("commitment.CommitmentState." + row.state(), Locale.JAPANESE),
                row.dispatchNumber(),
                row.plannedOn() == null ? null : row.plannedOn().toString(),
                row.remark());
    }
}
