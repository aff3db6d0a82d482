package jp.ishigaki.workshop;

import java.util.UUID;
import jp.ishigaki.search.Findable;
import jp.ishigaki.search.SearchIndex;
import jp.ishigaki.search.SearchKind;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes an issue findable by exactly those who may read it, also when its company opens or closes it; an anonymous one
 * names none. What its company wrote on the worksheet and its tags are found with it, as they are read with it.
 */
@Component
class IssueIndexing {

    private final SearchIndex index;
    private final JdbcClient db;

    IssueIndexing(SearchIndex index, JdbcClient db) {
        this.index = index;
        this.db = db;
    }

    @EventListener
    void on(IssueRaised raised) {
        put(raised.issue());
    }

    @EventListener
    void on(IssueDisclosed disclosed) {
        put(disclosed.issue());
    }

    @EventListener
    void on(IssueEdited edited) {
        put(edited.issue());
    }

    private void put(UUID issue) {
        db.sql("""
                        select cohort_id, case when disclosure <> 'ANONYMISED' then company_id end as company_id,
                               disclosure, title,
                               case when disclosure = 'ANONYMISED' then shown_day(raised_at) else raised_at end as at,
                               concat_ws(E'\\n', situation, section, array_to_string(tags, E'\\n'), (
                                   select string_agg(concat_ws(' ', a.value, t.title, t.title_en), E'\\n' order by a.field)
                                   from issue_answer a
                                   left join threat t on t.tenant_id = a.tenant_id and t.year = a.threat_year
                                       and t.number = a.threat_number
                                   where a.tenant_id = issue.tenant_id and a.issue_id = issue.id)) as text
                        from issue where id = ?
                        """)
                .param(issue)
                .query((row, number) -> new Findable(
                        SearchKind.ISSUE,
                        issue.toString(),
                        row.getObject("cohort_id", UUID.class),
                        row.getObject("company_id", UUID.class),
                        Disclosure.valueOf(row.getString("disclosure")) == Disclosure.COMPANY_ONLY,
                        row.getString("title"),
                        row.getString("text"),
                        WorkshopPaths.issue(issue),
                        row.getTimestamp("at").toInstant()))
                .list()
                .forEach(index::put);
    }
}
