-- What a restore has to bring back, a line each: the tables with their rows and a sum over their content, owner, row-level
-- security, policies and grants; the functions; then triggers, constraints and indexes. Two databases on the same version
-- of PostgreSQL compare by diff.
\pset format unaligned
\pset tuples_only on
\pset fieldsep ' '
set search_path = pg_catalog;
set time zone 'UTC';

select 'table', c.relname,
    (xpath('/row/line/text()', query_to_xml(format('select concat_ws('' '', count(*), ''rows'', coalesce(sum(hashtextextended(t::text, 0)), 0))'
            ' as line from public.%I t', c.relname), false, true, '')))[1],
    c.relowner::regrole,
    case when c.relrowsecurity and c.relforcerowsecurity then 'forced' when c.relrowsecurity then 'enabled' else 'open' end,
    (select count(*) || ' policies ' || coalesce(md5(string_agg(concat_ws('|', polname, polcmd, polpermissive, polroles::regrole[],
            pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)), E'\n' order by polname)), '')
        from pg_policy where polrelid = c.oid),
    (select string_agg(concat(g.grantee::regrole, ':', lower(g.privilege_type)), ',' order by g.grantee::regrole::text, g.privilege_type)
        from aclexplode(c.relacl) g where g.grantee <> c.relowner),
    (select string_agg(concat(a.attname, '=', a.attacl), ' ' order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attacl is not null)
from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
order by c.relname;

select 'function', p.oid::regprocedure, p.proowner::regrole, case when p.prosecdef then 'definer' else 'invoker' end,
    md5(p.prosrc || coalesce(p.proconfig::text, '')),
    (select string_agg(case g.grantee when 0 then 'public' else g.grantee::regrole::text end, ',' order by g.grantee::regrole::text)
        from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g where g.grantee <> p.proowner)
from pg_proc p
where p.pronamespace = 'public'::regnamespace and not exists (
    select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
order by p.oid::regprocedure::text;

select 'trigger', tgrelid::regclass::text, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal order by 2, 3;

select 'constraint', conrelid::regclass::text, conname, pg_get_constraintdef(oid)
from pg_constraint where connamespace = 'public'::regnamespace order by 2, 3;

select 'index', indexdef from pg_indexes where schemaname = 'public' order by 2;
