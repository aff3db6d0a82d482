package jp.ishigaki.faq;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.ishigaki.shared.Recognisable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The names of all companies and people of the tenant, and any address: an entry holds none of them. The database
 * compares, as whoever writes may not read the names of other cohorts.
 */
@Component
class FaqNames {

    private final JdbcClient db;

    FaqNames(JdbcClient db) {
        this.db = db;
    }

    /** @throws NamesSomebodyException with the first such word */
    void refuseIn(FaqText text) {
        var texts = Stream.concat(Stream.of(text.question(), text.answer()), text.tags().stream())
                .toList();
        texts.stream()
                .flatMap(each -> Recognisable.find(each, List.of()).stream())
                .findFirst()
                .or(() -> named(String.join("|", texts)))
                .ifPresent(found -> {
                    throw new NamesSomebodyException(found);
                });
    }

    private Optional<String> named(String text) {
        return db.sql("select n from faq_names_in(?) n where n is not null")
                .param(text)
                .query(String.class)
                .optional();
    }
}
