package jp.ishigaki.guard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.ishigaki.guard.AddedWords.Reason;
import jp.ishigaki.guard.AddedWords.Unfit;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of words a company does not want to see in posts; it is nobody else's. */
@Service
@Transactional
@AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
public class GuardedWordService {

    /** The database keeps to it as well. */
    public static final int MOST = 500;

    public static final int LONGEST = 80;
    private static final int SHORTEST = 2;

    private final JdbcClient db;

    GuardedWordService(JdbcClient db) {
        this.db = db;
    }

    /** @param written one word on each line */
    public AddedWords add(WordKind kind, String written) {
        var unfit = new ArrayList<Unfit>();
        var words = new LinkedHashMap<String, Unfit>();
        var lines = written.lines().map(String::strip).toList();
        var twice = 0;
        for (int i = 0; i < lines.size(); i++) {
            var word = lines.get(i);
            if (!word.isEmpty()) {
                var reason = reason(word);
                if (reason.isPresent()) {
                    unfit.add(new Unfit(i + 1, word, reason.get()));
                } else if (words.putIfAbsent(folded(word), new Unfit(i + 1, word, Reason.NO_ROOM)) != null) {
                    twice++;
                }
            }
        }
        var known = known(words.keySet());
        words.keySet().removeAll(known);
        var room = MOST - count();
        var all = List.copyOf(words.entrySet());
        all.stream().skip(Math.max(0, room)).map(java.util.Map.Entry::getValue).forEach(unfit::add);
        var taken = all.stream().limit(Math.max(0, room)).toList();
        insert(kind, taken.stream().map(each -> each.getValue().word()).toList());
        return new AddedWords(taken.size(), known.size() + twice, unfit);
    }

    public void remove(UUID word) {
        if (db.sql("delete from guarded_word where id = ?").param(word).update() == 0) {
            throw new MissingException();
        }
    }

    /** As it is looked for. */
    static String folded(String word) {
        return Kana.fold(Names.core(word));
    }

    private static Optional<Reason> reason(String word) {
        var folded = folded(word);
        if (folded.length() < SHORTEST) {
            return Optional.of(Reason.TOO_SHORT);
        }
        if (word.length() > LONGEST) {
            return Optional.of(Reason.TOO_LONG);
        }
        // Such are in every other sentence.
        var common = word.matches("[ぁ-ん]{2}|[0-9０-９]{2,3}|[A-Za-z]{2}|株式会社|有限会社|会社|当社|弊社|御社|お客様|取引先");
        return common ? Optional.of(Reason.TOO_COMMON) : Optional.empty();
    }

    private int count() {
        return db.sql("select count(*) from guarded_word").query(Integer.class).single();
    }

    private Set<String> known(Set<String> folded) {
        return Set.copyOf(db.sql("select folded from guarded_word where folded = any (?)")
                .param(folded.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private void insert(WordKind kind, List<String> words) {
        if (!words.isEmpty()) {
            db.sql("""
                            insert into guarded_word (id, kind, word, folded)
                            select id, :kind, word, folded from unnest(:ids, :words, :folded) as given (id, word, folded)
                            on conflict (tenant_id, company_id, folded) do nothing
                            """)
                    .param("kind", kind.name())
                    .param("ids", words.stream().map(word -> UUID.randomUUID()).toArray(UUID[]::new))
                    .param("words", words.toArray(String[]::new))
                    .param(
                            "folded",
                            words.stream().map(GuardedWordService::folded).toArray(String[]::new))
                    .update();
        }
    }
}
