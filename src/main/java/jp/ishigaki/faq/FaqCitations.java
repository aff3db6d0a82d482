package jp.ishigaki.faq;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.curriculum.Citation;
import jp.ishigaki.curriculum.CitationKey;
import jp.ishigaki.curriculum.CitationKind;
import jp.ishigaki.curriculum.Citations;
import jp.ishigaki.curriculum.SectionRow;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.shared.ui.DateTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Released entries under a section of the textbook. */
@Component
class FaqCitations implements Citations {

    private final FaqQueries queries;
    private final Messages messages;
    private final DateTexts dates;

    FaqCitations(FaqQueries queries, Messages messages, DateTexts dates) {
        this.queries = queries;
        this.messages = messages;
        this.dates = dates;
    }

    @Override
    public CitationKind kind() {
        return CitationKind.FAQ;
    }

    @Override
    public Map<String, Integer> counts(List<SectionRow> sections) {
        return queries.counts(sections.stream().map(SectionRow::number).toList());
    }

    @Override
    public Slice<Citation, CitationKey> of(SectionRow section, Locale reader, @Nullable CitationKey after, int size) {
        var page = queries.list(
                null,
                section.number(),
                after == null ? null : new FaqKey(after.at(), UUID.fromString(after.id())),
                size);
        var next = page.next();
        return new Slice<>(
                page.items().stream().map(row -> citation(row, reader)).toList(),
                next == null ? null : new CitationKey(next.at(), next.id().toString()));
    }

    private Citation citation(FaqRow row, Locale reader) {
        return new Citation(
                new CitationKey(row.at(), row.id().toString()),
                row.question(),
                FaqPaths.entry(row.id()),
                messages.getTranslation("faq.FaqCitations.note", reader, dates.dateAndYear(row.at(), reader)),
                row.drift() == null
                        ? null
                        : new Citation.State("soon", messages.getTranslation("faq.FaqCitations.drifted", reader)));
    }
}
