package jp.ishigaki.workshop.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ishigaki.cohort.CohortRow;
import jp.ishigaki.curriculum.PartRow;
import jp.ishigaki.workshop.BoardCompany;
import jp.ishigaki.workshop.BoardMarks;
import jp.ishigaki.workshop.Colleague;
import jp.ishigaki.workshop.Narrowing;

/**
 * What a board can be narrowed to.
 *
 * @param groups their numbers, of the session that is shown
 * @param cohorts to choose among, for those who may look at others than one
 * @param choosesCohort whether the reader may look at other cohorts
 */
record BoardChoices(
        List<BoardCompany> companies,
        List<PartRow> parts,
        List<Integer> groups,
        BoardMarks marks,
        List<CohortRow> cohorts,
        boolean choosesCohort) {

    static final BoardChoices NONE =
            new BoardChoices(List.of(), List.of(), List.of(), BoardMarks.NONE, List.of(), false);

    String company(UUID id) {
        return companies.stream()
                .filter(company -> company.id().equals(id))
                .findFirst()
                .map(BoardCompany::name)
                .orElse("");
    }

    String owner(UUID person) {
        return marks.owners().stream()
                .filter(each -> each.person().equals(person))
                .findFirst()
                .map(Colleague::name)
                .orElse("");
    }

    /** Nobody first. */
    List<UUID> ownersOrNobody() {
        return Stream.concat(
                        Stream.of(Narrowing.NOBODY), marks.owners().stream().map(Colleague::person))
                .toList();
    }

    /** Among so many tags that not all are offered, the one that was asked for still is. */
    List<String> tagsWith(String asked) {
        return asked.isEmpty() || marks.tags().contains(asked)
                ? marks.tags()
                : Stream.concat(Stream.of(asked), marks.tags().stream()).toList();
    }

    Map<Integer, String> partNames(Locale reader, IntFunction<String> numbered) {
        return parts.stream()
                .collect(Collectors.toMap(
                        PartRow::number,
                        part -> numbered.apply(part.number()) + " " + part.titleIn(reader),
                        (a, b) -> a,
                        TreeMap::new));
    }
}
