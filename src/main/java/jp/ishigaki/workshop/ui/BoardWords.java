package jp.ishigaki.workshop.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ishigaki.workshop.BoardCard;
import jp.ishigaki.workshop.ColumnLimit;
import jp.ishigaki.workshop.Disclosure;
import jp.ishigaki.workshop.IssuePace;
import jp.ishigaki.workshop.IssueState;
import jp.ishigaki.workshop.Lanes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the server tells the board, in the short form that {@code issue-board-word.ts} reads. */
final class BoardWords {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PRIVATE = 1;
    private static final int MOVABLE = 2;
    private static final int OWN = 4;
    private static final int RESTED = 8;
    private static final int LATE = 16;
    private static final int STALLED = 32;
    private static final int VERIFIABLE = 64;

    private static final Comparator<BoardCard> BY_COMPANY = Comparator.comparing((BoardCard card) -> !card.own())
            .thenComparing(card -> Objects.requireNonNullElse(card.kana(), ""))
            .thenComparing(card -> Objects.requireNonNullElse(card.company(), ""));

    private final Component page;
    private final LocalDate today;
    private final DateTimeFormatter day;

    BoardWords(Component page, LocalDate today) {
        this.page = page;
        this.today = today;
        this.day = DateTimeFormatter.ofPattern(page.getTranslation("workshop.BoardTexts.day"));
    }

    /** The whole board anew. */
    String all(
            int revision,
            Lanes lanes,
            Map<Integer, String> parts,
            List<ColumnLimit> limits,
            Map<IssueState, Integer> totals,
            List<BoardCard> cards) {
        var word = new LinkedHashMap<String, Object>();
        word.put("r", revision);
        word.put(
                "c",
                Stream.of(IssueState.values())
                        .map(state -> column(state, limits))
                        .toList());
        word.put(
                "l",
                switch (lanes) {
                    case NONE -> "";
                    case COMPANY -> "company";
                    case PART -> "part";
                });
        word.put("q", lanes == Lanes.PART ? parts : Map.of());
        return rows(word, totals, cards);
    }

    /** What has changed since the last word. */
    String changes(int revision, Map<IssueState, Integer> totals, List<BoardCard> cards, Collection<UUID> gone) {
        var word = new LinkedHashMap<String, Object>();
        word.put("r", revision);
        word.put("g", gone);
        return rows(word, totals, cards);
    }

    /** Where a card is after somebody wished to move it: as wished, or not. */
    String answer(int revision, Map<IssueState, Integer> totals, String asked, List<BoardCard> card) {
        var word = new LinkedHashMap<String, Object>();
        word.put("r", revision);
        word.put("a", asked);
        if (card.isEmpty()) {
            word.put("g", List.of(asked));
        }
        return rows(word, totals, card);
    }

    /** Where a card is after somebody wished to wake it. */
    String woken(int revision, Map<IssueState, Integer> totals, UUID woken, List<BoardCard> card) {
        var word = new LinkedHashMap<String, Object>();
        word.put("r", revision);
        word.put("w", woken);
        if (card.isEmpty()) {
            word.put("g", List.of(woken));
        }
        return rows(word, totals, card);
    }

    private Object[] column(IssueState state, List<ColumnLimit> limits) {
        var limit = limits.stream().filter(each -> each.state() == state).findFirst();
        return new Object[] {
            state.name(),
            page.getTranslation("workshop.IssueState." + state),
            limit.map(ColumnLimit::most).orElse(null),
            limit.map(ColumnLimit::mostOfCompany).orElse(null)
        };
    }

    private String rows(Map<String, Object> word, Map<IssueState, Integer> totals, List<BoardCard> cards) {
        var companies = new LinkedHashMap<UUID, Integer>();
        var names = cards.stream()
                .sorted(BY_COMPANY)
                .filter(card ->
                        card.companyId() != null && companies.putIfAbsent(card.companyId(), companies.size()) == null)
                .map(card -> new Object[] {card.companyId(), nameOf(card)})
                .toList();
        word.put(
                "n",
                Stream.of(IssueState.values())
                        .map(state -> totals.getOrDefault(state, 0))
                        .toList());
        word.put("k", names);
        word.put("d", cards.stream().map(card -> row(card, companies)).collect(Collectors.toList()));
        return JSON.writeValueAsString(word);
    }

    private String nameOf(BoardCard card) {
        return card.own() ? page.getTranslation("workshop.BoardTexts.mine") : String.valueOf(card.company());
    }

    private Object[] row(BoardCard card, Map<UUID, Integer> companies) {
        return new Object[] {
            card.id(),
            card.title(),
            card.companyId() == null ? -1 : companies.getOrDefault(card.companyId(), -1),
            orNone(card.session()),
            orNone(card.part()),
            card.section() == null ? "" : card.section(),
            flags(card),
            card.comments(),
            card.dueOn() == null || card.state() == IssueState.VERIFIED ? "" : day.format(card.dueOn()),
            card.state().ordinal(),
            card.place(),
            card.version(),
            card.owner() == null ? "" : card.owner(),
            card.tags()
        };
    }

    private int flags(BoardCard card) {
        return flag(card.disclosure() == Disclosure.COMPANY_ONLY, PRIVATE)
                | flag(card.movable(), MOVABLE)
                | flag(card.own(), OWN)
                | flag(card.rested(), RESTED)
                | flag(card.pace() == IssuePace.STALLED, STALLED)
                | flag(card.verifiable(), VERIFIABLE)
                | flag(card.dueOn() != null && card.dueOn().isBefore(today), LATE);
    }

    private static int flag(boolean set, int bit) {
        return set ? bit : 0;
    }

    private static int orNone(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
