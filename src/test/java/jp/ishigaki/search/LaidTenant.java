package jp.ishigaki.search;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.ishigaki.community.Tags;
import org.jspecify.annotations.Nullable;

/** One tenant of {@link BigCommunity}: who sits in it, what they ask and answer, and when. */
final class LaidTenant {

    private static final Instant NEWEST = Instant.parse("2024-09-30T09:00:00Z");
    private static final int SECONDS = 3 * 365 * 86_400;
    private static final int HOUR = 3_600;
    private static final List<String> TAGS = Tags.normal(List.of(
            ("バックアップ パスワード メール VPN ルーター NAS クラウド 台帳 規程 教育 委託先 多要素認証 迷惑メール 無線LAN 入退室 端末 ログ 脆弱性 " + "復旧 訓練 保険 補助金 鍵 複合機")
                    .split(" ")));

    private final UUID tenant;
    private final UUID cohort;
    private final int companies;
    private final int experts;
    private final JapaneseTexts texts;
    private final Lines into;

    /** Where rows go. */
    interface Lines {

        void seat(Object... values) throws SQLException;

        void question(Object... values) throws SQLException;

        void answer(Object... values) throws SQLException;

        void entry(Object... values) throws SQLException;
    }

    private record Answered(UUID id, int by, String body, Instant at, boolean endorsed) {}

    LaidTenant(UUID tenant, UUID cohort, int companies, int experts, JapaneseTexts texts, Lines into) {
        this.tenant = tenant;
        this.cohort = cohort;
        this.companies = companies;
        this.experts = experts;
        this.texts = texts;
        this.into = into;
    }

    /** Seat, person and company of those who are there already, and of others who are made up. */
    void seats(List<UUID[]> participants, List<UUID[]> advisers) throws SQLException {
        for (int n = 0; n < companies + experts; n++) {
            var company = n < companies;
            var known = company ? participants : advisers;
            int place = company ? n : n - companies;
            var ids = place < known.size()
                    ? known.get(place)
                    : new UUID[] {texts.id(), texts.id(), company ? texts.id() : null};
            into.seat(tenant, cohort, n, ids[0], ids[1], ids[2], company ? "PARTICIPANT" : "EXPERT");
        }
    }

    /** @return the ids of all questions */
    List<UUID> posts(int size, int longest) throws SQLException {
        var questions = new ArrayList<UUID>();
        for (int laid = 0; laid < size; ) {
            int most = questions.isEmpty() ? longest : texts.next(6);
            laid += 1 + thread(Math.min(most, size - laid - 1), questions);
        }
        return questions;
    }

    private int thread(int number, List<UUID> questions) throws SQLException {
        var id = texts.id();
        var asker = (int) (companies * Math.pow(texts.next(1_000_000) / 1e6, 2));
        var circle = texts.next(100);
        var disclosure = circle < 3 ? "EXPERTS" : circle < 5 ? "COMPANY" : "COHORT";
        var pseudonymous = circle >= 5 && circle < 8;
        var at = NEWEST.minusSeconds((long) (Math.pow(texts.next(1_000_000) / 1e6, 1.5) * SECONDS));
        var tags = IntStream.range(0, Math.max(0, texts.next(5) - 2))
                .mapToObj(n -> TAGS.get((int) (TAGS.size() * Math.pow(texts.next(1_000) / 1e3, 2))))
                .distinct()
                .toList();
        var title = texts.title();
        var body = texts.text(texts.length());
        int part = texts.next(10) + 1;
        var answers = answers(number, asker, disclosure, at);
        boolean accepts = !answers.isEmpty() && disclosure.equals("COHORT") && !pseudonymous && texts.next(3) == 0;
        Integer accepted = accepts ? 1 + texts.next(answers.size()) : null;
        into.question(
                tenant,
                cohort,
                id,
                asker,
                title,
                body,
                part,
                "{" + String.join(",", tags) + "}",
                at,
                disclosure,
                pseudonymous,
                accepted,
                accepted == null ? null : at.plusSeconds(HOUR * (answers.size() + 1L)));
        for (int n = 0; n < answers.size(); n++) {
            var answer = answers.get(n);
            into.answer(
                    tenant,
                    id,
                    answer.id(),
                    n + 1,
                    answer.by(),
                    answer.body(),
                    answer.at(),
                    answer.endorsed() ? (Integer) (companies + (answer.by() + 1) % experts) : null,
                    answer.endorsed() ? answer.at().plusSeconds(HOUR / 2) : null);
        }
        entry(
                id,
                asker,
                disclosure,
                pseudonymous,
                title,
                text(body, tags, answers),
                at,
                part,
                answers.stream().anyMatch(Answered::endorsed));
        questions.add(id);
        return answers.size();
    }

    /** Of others: peers and experts where all read it, otherwise the expert of the asker's company. */
    private List<Answered> answers(int number, int asker, String disclosure, Instant at) {
        var answers = new ArrayList<Answered>();
        for (int n = 0; n < number; n++) {
            int expert = companies + (disclosure.equals("COMPANY") ? asker % experts : texts.next(experts));
            int peer = texts.next(companies);
            boolean byPeer = disclosure.equals("COHORT") && peer != asker && texts.next(2) == 0;
            answers.add(new Answered(
                    texts.id(),
                    byPeer ? peer : expert,
                    texts.text(texts.length()),
                    at.plusSeconds(HOUR * (n + 1L)),
                    byPeer && n < 2 && texts.next(8) == 0));
        }
        return answers;
    }

    private static String text(String body, List<String> tags, List<Answered> answers) {
        var text = body + "\n" + String.join(" ", tags);
        return answers.isEmpty()
                ? text
                : text + "\n" + answers.stream().map(Answered::body).collect(Collectors.joining("\n"));
    }

    private void entry(
            UUID question,
            int asker,
            String disclosure,
            boolean pseudonymous,
            String title,
            String text,
            Instant at,
            int part,
            boolean endorsed)
            throws SQLException {
        var folded = Words.fold(title);
        into.entry(
                tenant,
                "QUESTION",
                question,
                cohort,
                disclosure.equals("COHORT") ? null : asker,
                null,
                disclosure.equals("COMPANY"),
                disclosure.equals("EXPERTS"),
                title,
                folded,
                folded + "\n" + Words.fold(text),
                text,
                "question/" + question,
                pseudonymous ? day(at) : at,
                part,
                endorsed);
    }

    private static Instant day(Instant at) {
        var zone = ZoneId.of("Asia/Tokyo");
        return at.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }

    static String text(@Nullable Object value) {
        return value == null ? "\\N" : value.toString().replace("\n", "\\n");
    }
}
