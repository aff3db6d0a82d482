package jp.ishigaki.tenancy;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses the start when the runtime role could step around row-level security: a superuser, a role that bypasses row
 * security, the owner of any table, or a member of such a role.
 */
@Component
class RuntimeRoleCheck implements InitializingBean {

    private static final String POWERS = """
            select r.rolname || ' is a superuser' from pg_roles r
              where r.rolsuper and pg_has_role(current_user, r.oid, 'member')
            union all
            select r.rolname || ' bypasses row security' from pg_roles r
              where r.rolbypassrls and pg_has_role(current_user, r.oid, 'member')
            union all
            select 'it owns table ' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
              and pg_has_role(current_user, c.relowner, 'member')
            """;

    private final GuardedDataSource dataSource;

    RuntimeRoleCheck(GuardedDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void afterPropertiesSet() {
        var powers = dataSource.whileOpen(() ->
                JdbcClient.create(dataSource).sql(POWERS).query(String.class).list());
        if (!powers.isEmpty()) {
            throw new UnsafeRuntimeRoleException(powers);
        }
    }
}
