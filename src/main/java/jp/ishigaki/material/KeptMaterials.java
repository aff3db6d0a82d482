package jp.ishigaki.material;

import java.util.List;
import jp.ishigaki.material.file.KeptFiles;
import jp.ishigaki.material.file.KeptShare;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much materials take: what is shown or prepared, and apart from it what could be destroyed without missing it. */
@Component
@Order(10)
class KeptMaterials implements KeptFiles {

    private final JdbcClient db;

    KeptMaterials(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<KeptShare> shares() {
        return db.sql("""
                        select f.cohort_id as cohort,
                               case when exists (
                                   select from material_version v
                                   join material m on m.tenant_id = v.tenant_id and m.id = v.material_id
                                   where v.tenant_id = f.tenant_id and v.file_id = f.id and m.withdrawn_at is null
                                     and v.number >= coalesce(m.shown, (select max(n.number) from material_version n
                                         where n.tenant_id = m.tenant_id and n.material_id = m.id)))
                               then 'material.StorageKind.NOW' else 'material.StorageKind.BEFORE' end as kind,
                               count(*) as files, sum(f.size)::bigint as bytes
                        from material_file f where f.erased_at is null
                        group by 1, 2 order by 1, 2 desc
                        """).query(KeptShare.class).list();
    }
}
