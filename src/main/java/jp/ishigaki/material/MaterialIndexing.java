package jp.ishigaki.material;

import java.util.UUID;
import jp.ishigaki.schedule.SchedulePaths;
import jp.ishigaki.search.Findable;
import jp.ishigaki.search.SearchIndex;
import jp.ishigaki.search.SearchKind;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a material findable by its title as long as members see a version of it. */
@Component
class MaterialIndexing {

    private final SearchIndex index;
    private final JdbcClient db;

    MaterialIndexing(SearchIndex index, JdbcClient db) {
        this.index = index;
        this.db = db;
    }

    @EventListener
    void on(MaterialReleased released) {
        put(released.material());
    }

    @EventListener
    void on(MaterialChanged changed) {
        put(changed.material());
    }

    private void put(UUID material) {
        index.remove(SearchKind.MATERIAL, material.toString());
        db.sql("""
                        select m.cohort_id, m.session_id, m.title, v.released_at
                        from material m
                        join material_version v on v.tenant_id = m.tenant_id and v.material_id = m.id and v.number = m.shown
                        where m.id = ?
                        """)
                .param(material)
                .query((row, number) -> Findable.ofCohort(
                        SearchKind.MATERIAL,
                        material,
                        row.getObject("cohort_id", UUID.class),
                        row.getString("title"),
                        "",
                        SchedulePaths.session(row.getObject("session_id", UUID.class)),
                        row.getTimestamp("released_at").toInstant()))
                .list()
                .forEach(index::put);
    }
}
