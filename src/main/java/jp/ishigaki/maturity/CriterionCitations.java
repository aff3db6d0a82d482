package jp.ishigaki.maturity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ishigaki.curriculum.Citation;
import jp.ishigaki.curriculum.CitationKey;
import jp.ishigaki.curriculum.CitationKind;
import jp.ishigaki.curriculum.Citations;
import jp.ishigaki.curriculum.SectionRow;
import jp.ishigaki.diagnosis.DiagnosisPaths;
import jp.ishigaki.diagnosis.Questionnaire;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Items of the self-diagnosis that name a section, then the criteria of the levels that its part teaches. */
@Component
class CriterionCitations implements Citations {

    private final Yardsticks yardsticks;
    private final Acting acting;
    private final Messages messages;

    CriterionCitations(Yardsticks yardsticks, Acting acting, Messages messages) {
        this.yardsticks = yardsticks;
        this.acting = acting;
        this.messages = messages;
    }

    @Override
    public CitationKind kind() {
        return CitationKind.CRITERION;
    }

    @Override
    public Map<String, Integer> counts(List<SectionRow> sections) {
        var yardstick = yardsticks.ofActor();
        return sections.stream()
                .collect(Collectors.toMap(
                        SectionRow::number,
                        section -> (int) (items(section, yardstick).count()
                                + criteria(section, yardstick).count())));
    }

    /** There are so few that they all stand on the first page. */
    @Override
    public Slice<Citation, CitationKey> of(SectionRow section, Locale reader, @Nullable CitationKey after, int size) {
        var yardstick = yardsticks.ofActor();
        var isOfCompany = acting.actor().is(Role.PARTICIPANT, Role.EXECUTIVE);
        return new Slice<>(
                Stream.concat(
                                items(section, yardstick).map(item -> item(item, reader, isOfCompany)),
                                criteria(section, yardstick)
                                        .map(criterion -> criterion(criterion, section, reader, isOfCompany)))
                        .toList(),
                null);
    }

    private Stream<Questionnaire.Item> items(SectionRow section, Yardstick yardstick) {
        return yardstick.questionnaire().items().stream()
                .filter(item -> section.number().equals(item.textbookSection()));
    }

    private Stream<Criterion> criteria(SectionRow section, Yardstick yardstick) {
        return yardstick.rules().criteria().stream()
                .filter(criterion -> criterion.taughtIn().contains(section.part()));
    }

    private Citation item(Questionnaire.Item item, Locale reader, boolean isOfCompany) {
        return citation(
                "item-" + item.number(),
                text(reader, "item", item.number(), item.topic().in(reader)),
                isOfCompany ? Optional.of(DiagnosisPaths.DIAGNOSIS) : Optional.empty(),
                item.question().in(reader));
    }

    private Citation criterion(Criterion criterion, SectionRow section, Locale reader, boolean isOfCompany) {
        return citation(
                criterion.id(),
                text(
                        reader,
                        "criterion",
                        criterion.level().value(),
                        criterion.stone().in(reader)),
                isOfCompany ? Optional.of(MaturityPaths.WAY + "?stone=" + criterion.id()) : Optional.empty(),
                text(reader, "taughtIn", section.part(), criterion.title().in(reader)));
    }

    private static Citation citation(String id, String title, Optional<String> path, String note) {
        return new Citation(new CitationKey(Instant.EPOCH, id), title, path.orElse(null), note, null);
    }

    private String text(Locale reader, String key, Object... values) {
        return messages.getTranslation("maturity.CriterionCitations." + key, reader, values);
    }
}
