package jp.ishigaki.survey;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds words by which somebody of a cohort would be recognised: names of its companies, with and without their legal
 * form, names of its people, also by family name and title, addresses and telephone numbers. It finds no business described so that everybody knows
 * whose it is; that is why staff read every quotation before it is told.
 */
@Component
class Identifying {

    private static final Pattern LEGAL_FORM =
            Pattern.compile("株式会社|有限会社|合同会社|合資会社|合名会社|一般社団法人|一般財団法人|医療法人|社会福祉法人|学校法人|[(（][株有同][)）]");
    private static final Pattern REACHABLE =
            Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]+|https?://\\S+|0\\d{1,4}-\\d{1,4}-\\d{3,4}");
    /** A shorter name would be found in words that have nothing to do with it. */
    private static final int SHORTEST = 2;

    /** People are mostly spoken of by their family name, which alone would be found in many a word. */
    private static final List<String> SPOKEN_OF =
            List.of("さん", "さま", "様", "氏", "先生", "社長", "専務", "常務", "部長", "課長", "係長", "主任");

    private static final Pattern GAP = Pattern.compile("[\\s\u3000]+");

    private final JdbcClient db;

    Identifying(JdbcClient db) {
        this.db = db;
    }

    Optional<String> find(UUID cohort, String words) {
        var plain = plain(words);
        var address = REACHABLE.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC));
        if (address.find()) {
            return Optional.of(address.group());
        }
        return names(cohort).stream()
                .flatMap(Identifying::forms)
                .filter(name -> plain.contains(plain(name)))
                .findFirst();
    }

    private List<String> names(UUID cohort) {
        return db.sql("""
                        select c.name from company c join membership m on m.company_id = c.id where m.cohort_id = :cohort
                        union select p.name from person p join membership m on m.person_id = p.id
                            where m.cohort_id = :cohort
                        """).param("cohort", cohort).query(String.class).list();
    }

    private static Stream<String> forms(String name) {
        return Stream.concat(
                        Stream.of(name, LEGAL_FORM.matcher(name).replaceAll("").strip()), spokenOf(name))
                .filter(form -> plain(form).length() >= SHORTEST)
                .distinct();
    }

    private static Stream<String> spokenOf(String name) {
        var family = GAP.split(name.strip(), 2);
        return family.length < 2 ? Stream.of() : SPOKEN_OF.stream().map(family[0]::concat);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
    }
}
