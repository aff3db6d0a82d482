package jp.ishigaki.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.bench.Laying;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Where there is more than is looked at for one page, nothing is missed, shown twice or in another order. */
@DatabaseTest
class FoundAmongManyTest {

    private static final int ENTRIES = 2_400;
    private static final SearchFilter PART = new SearchFilter(null, 3, null, false, null);

    @Autowired
    Programme programme;

    @Autowired
    SearchQueries search;

    private Programme.World world;

    /** Every entry has い and 会社; some have them in the title, some as 取引先の会社, and every tenth is confirmed. */
    @BeforeEach
    void layEntries() {
        world = programme.found();
        Laying.look(statement -> {
            statement.execute("set session_replication_role = replica");
            statement.execute("""
                    insert into search_entry (tenant_id, kind, about, cohort_id, title, title_words, words, body, path, at,
                                              part, endorsed)
                    select '%s', case when n %% 50 = 0 then 'ISSUE' else 'QUESTION' end, lpad(n::text, 8, '0'), '%s',
                           title, title, title || chr(10) || body, body, 'question/1',
                           timestamptz '2024-09-01' - (n / 3) * interval '12 hours', n %% 7, n %% 10 = 0
                    from (select n, case n %% 9 when 0 then '会社の話' when 1 then '親会社' else '話' end as title,
                                 '会社にいます。' || case when n %% 3 = 0 then '取引先の会社です' else '取引先との会社の先の会' end as body
                          from generate_series(1, %d) n) r
                    """.formatted(world.tenant(), world.cohort(), ENTRIES));
            statement.execute("update search_entry set company_id = '" + world.alphaCompany() + "' where tenant_id = '"
                    + world.tenant() + "' and kind = 'ISSUE'");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"い", "会社", "会社 先の", "取引先の会社", "取引先の会社 親会社", "会社 -取引先の会社", "親会社"})
    void pagesFollowEachOtherAsTheyStandInTheWholeList(String words) {
        for (var reader : List.of(world.alpha(), world.beta(), world.expert(), world.staff())) {
            for (var filter : List.of(SearchFilter.NONE, PART, SearchFilter.NONE.of(SearchKind.ISSUE))) {
                var whole = programme.as(reader, () -> search.find(words, filter, null, ENTRIES));
                assertThat(whole.estimated()).isFalse();
                assertThat(whole.hits().size())
                        .isEqualTo(
                                filter.kind() == null
                                        ? whole.total()
                                        : whole.counts().getOrDefault(filter.kind(), 0));
                assertThat(firstOf(words, filter, reader, 120)).isEqualTo(abouts(whole, 120));
            }
        }
    }

    @Test
    void shortWordsAreCountedAndTheNumberOfLongerOnesIsEstimatedWhereTheyAreMany() {
        var company = programme.as(world.alpha(), () -> search.find("会社", 20));
        var few = programme.as(world.alpha(), () -> search.find("親会社", 20));
        var many = programme.as(world.alpha(), () -> search.find("取引先の会社", 20));

        assertThat(company.estimated()).isFalse();
        assertThat(company.total()).isEqualTo(ENTRIES);
        assertThat(few.estimated()).isFalse();
        assertThat(few.total()).isEqualTo(ENTRIES / 9 + 1);
        assertThat(many.estimated()).isTrue();
        assertThat(many.total()).isBetween(600, 1_000);
        assertThat(many.hits()).hasSize(20);
    }

    @Test
    void aLongWordThatOnlyTheOldestHasIsFound() {
        Laying.look(
                statement -> statement.execute("update search_entry set words = '話' || chr(10) || '取引先の会社にいます。ない会社だ'"
                        + " where tenant_id = '" + world.tenant() + "' and about = '" + "00002399" + "'"));

        assertThat(programme
                        .as(world.beta(), () -> search.find("取引先の会社にいます", 20))
                        .hits())
                .extracting(SearchHit::about)
                .containsExactly("00002399");
    }

    private List<String> firstOf(String words, SearchFilter filter, UUID reader, int number) {
        var abouts = new ArrayList<String>();
        SearchKey key = null;
        do {
            var after = key;
            var page = programme.as(reader, () -> search.find(words, filter, after, 20));
            page.hits().forEach(hit -> abouts.add(hit.about()));
            key = page.next();
        } while (key != null && abouts.size() < number);
        return abouts.subList(0, Math.min(number, abouts.size()));
    }

    private static List<String> abouts(SearchResult result, int number) {
        return result.hits().stream().map(SearchHit::about).limit(number).toList();
    }
}
