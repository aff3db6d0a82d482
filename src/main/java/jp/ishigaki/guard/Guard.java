package jp.ishigaki.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.tenancy.AllowedFor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks through what somebody is about to post. It only says what it finds; the writer decides. Nothing of the text
 * leaves this call but its answer.
 */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class Guard {

    /** Longer texts are looked through up to here; no field takes so much. */
    static final int LONGEST = 100_000;

    private final JdbcClient db;
    private final Messages messages;

    Guard(JdbcClient db, Messages messages) {
        this.db = db;
        this.messages = messages;
    }

    public List<Finding> look(String text) {
        return look(List.of(text), new Placeholders(), Locale.JAPANESE).getFirst();
    }

    /**
     * @param texts the fields of one form, which share their placeholders
     * @param writer in whose language placeholders are worded
     * @return the findings of each text
     */
    public List<List<Finding>> look(List<String> texts, Placeholders placeholders, Locale writer) {
        var guard = new TextGuard(known());
        var all = new ArrayList<List<Finding>>();
        for (var written : texts) {
            var text = written.length() <= LONGEST ? written : written.substring(0, LONGEST);
            all.add(guard.look(text).stream()
                    .map(hit -> finding(hit, text, texts, placeholders, writer))
                    .toList());
        }
        return all;
    }

    private Finding finding(Hit hit, String text, List<String> texts, Placeholders placeholders, Locale writer) {
        var placeholder = placeholders.of(
                hit.kind(), hit.same(), texts, kind -> messages.getTranslation("guard.FindingKind." + kind, writer));
        return new Finding(
                hit.kind(), hit.start(), hit.end(), text.substring(hit.start(), hit.end()), hit.same(), placeholder);
    }

    /** The words of the own list, the companies one acts for and their people, and the domain one writes mail from. */
    private Known known() {
        var names = new ArrayList<Known.Name>();
        var domains = new ArrayList<String>();
        db.sql("""
                        select kind, word as name from guarded_word where company_id = acting_company()
                        union all
                        select 'COMPANY', name from company where id = any ((select readable_companies())::uuid[])
                        union all
                        select distinct 'COLLEAGUE', p.name from membership m
                            join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
                            where m.company_id = any ((select readable_companies())::uuid[])
                        union all
                        select 'DOMAIN', split_part(email, '@', 2) from account where person_id = acting_person()
                        """)
                .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
                .list()
                .forEach(each -> {
                    if (!each[0].equals("DOMAIN")) {
                        names.add(new Known.Name(FindingKind.valueOf(each[0]), each[1]));
                    } else if (!PublicHosts.isKnown(each[1])) {
                        domains.add(each[1]);
                    }
                });
        return new Known(names, domains);
    }
}
