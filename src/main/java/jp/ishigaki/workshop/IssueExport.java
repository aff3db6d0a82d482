package jp.ishigaki.workshop;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.ishigaki.shared.Export;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The issues of a cohort as the reader is shown them: an anonymous one without its company. */
@Component
class IssueExport implements Export {

    private final ExportedIssues issues;
    private final Messages messages;
    private final DateTexts dates;

    IssueExport(ExportedIssues issues, Messages messages, DateTexts dates) {
        this.issues = issues;
        this.messages = messages;
        this.dates = dates;
    }

    @Override
    public String name() {
        return "issues";
    }

    @Override
    public String title() {
        return "workshop.IssueExport.title";
    }

    @Override
    public List<String> columns() {
        return Stream.of(
                        "company",
                        "session",
                        "part",
                        "section",
                        "what",
                        "situation",
                        "disclosure",
                        "state",
                        "raised",
                        "due")
                .map("workshop.IssueExport."::concat)
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
        Slice.<ExportedIssues.Line, ExportedIssues.Line>readAll(
                after -> issues.page(cohort, after), line -> row.accept(cells(line)));
    }

    private List<@Nullable Object> cells(ExportedIssues.Line line) {
        return Arrays.<@Nullable Object>asList(
                line.anonymous() ? word("workshop.IssueExport.anonymous") : line.company(),
                line.session(),
                line.part(),
                line.section(),
                line.title(),
                line.situation(),
                word("workshop.Disclosure." + line.disclosure()),
                word("workshop.IssueState." + line.state()),
                dates.date(line.raisedAt(), Locale.JAPANESE),
                line.dueOn() == null ? null : line.dueOn().toString());
    }

    private String word(String key) {
        return messages.getTranslation(key, Locale.JAPANESE);
    }
}
