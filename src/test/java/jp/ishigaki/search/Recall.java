package jp.ishigaki.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ishigaki.Programme;
import jp.ishigaki.bench.Figures;
import jp.ishigaki.bench.Laying;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is found for pieces of texts taken at random, against what a scan of all folded texts that one reads finds. */
final class Recall {

    private static final int PIECES = 200;
    private static final int LONGEST = 6;

    private final Programme programme;
    private final CommunityBench.Seats seats;
    private final JdbcClient db;
    private final TransactionTemplate transactions;

    private record Entry(String about, String words) {}

    Recall(Programme programme, CommunityBench.Seats seats, JdbcClient db, TransactionTemplate transactions) {
        this.programme = programme;
        this.seats = seats;
        this.db = db;
        this.transactions = transactions;
    }

    void measure() {
        var pieces = pieces();
        compare("participant", seats.alpha(), pieces);
        compare("participant of another company", seats.beta(), pieces);
        compare("expert", seats.expert(), pieces);
        compare("office", seats.staff(), pieces);
    }

    /** Both stand under what the seat reads: the scan by the policy, the search by its function. */
    private void compare(String role, UUID seat, List<String> pieces) {
        var readable = programme.as(
                seat,
                () -> transactions.execute(status -> db.sql(
                                "select about, words from search_entry where tenant_id = (select acting_tenant())")
                        .query(Entry.class)
                        .list()));
        int equal = 0;
        long hits = 0;
        long begin = System.nanoTime();
        for (var piece : pieces) {
            Set<String> scanned = readable.stream()
                    .filter(entry -> entry.words().contains(piece))
                    .map(Entry::about)
                    .collect(Collectors.toCollection(HashSet::new));
            var found = programme.as(
                    seat,
                    () -> transactions.execute(status -> db.sql("""
                            select about from find_entries(array[:piece], null, null, '{}', null, null, null, false, null,
                                                           null, null, null, 1000000, false) where about is not null
                            """)
                            .param("piece", piece)
                            .query(String.class)
                            .list()));
            equal += scanned.size() == found.size() && scanned.containsAll(found) ? 1 : 0;
            hits += found.size();
        }
        CommunityFigures.print(
                role + ", recall",
                "%d of %d pieces of 1 to %d characters find exactly the entries a scan finds (%,d hits of %,d entries, %.0f s): %s"
                        .formatted(
                                equal,
                                pieces.size(),
                                LONGEST,
                                hits,
                                readable.size(),
                                (System.nanoTime() - begin) / 1e9,
                                Figures.verdict(pieces.size() - equal, 0)));
    }

    private List<String> pieces() {
        var random = new Random(7);
        var pieces = new ArrayList<String>();
        Laying.look(statement -> {
            try (var rows = statement.executeQuery("select words from search_entry where tenant_id = '" + seats.tenant()
                    + "' order by md5(about) limit " + PIECES)) {
                while (rows.next()) {
                    var words = rows.getString(1).replaceAll("\\s", "");
                    int length = 1 + pieces.size() % LONGEST;
                    int at = random.nextInt(words.length() - length);
                    pieces.add(words.substring(at, at + length));
                }
            }
        });
        return pieces;
    }
}
