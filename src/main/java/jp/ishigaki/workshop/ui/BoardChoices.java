package jp.ishigaki.workshop.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import jp.ishigaki.curriculum.PartRow;
import jp.ishigaki.workshop.BoardCompany;

/**
 * What a board can be narrowed to.
 *
 * @param groups their numbers, of the session that is shown
 * @param choosesCohort whether the reader may look at other cohorts
 */
record BoardChoices(List<BoardCompany> companies, List<PartRow> parts, List<Integer> groups, boolean choosesCohort) {

    static final BoardChoices NONE = new BoardChoices(List.of(), List.of(), List.of(), false);

    String company(UUID id) {
        return companies.stream()
                .filter(company -> company.id().equals(id))
                .findFirst()
                .map(BoardCompany::name)
                .orElse("");
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
