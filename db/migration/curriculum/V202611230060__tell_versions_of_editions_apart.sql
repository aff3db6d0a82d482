-- Several editions of one year are told apart by their version; parts are found by the other names they go by.
alter table textbook_edition
    add column version integer not null default 1 check (version between 1 and 99),
    add unique (tenant_id, fiscal_year, version);
alter table part add column aliases text[] not null default '{}';
alter table textbook_reference
    add constraint pages_run_forwards check (split_part(pages, '-', 2) = ''
        or split_part(pages, '-', 2)::integer >= split_part(pages, '-', 1)::integer);

-- The edition a new cohort reads in.
create function newest_edition() returns text language sql stable set search_path = pg_catalog, public as $$
    select e.id from textbook_edition e where e.tenant_id = (select acting_tenant())
    order by e.fiscal_year desc, e.version desc limit 1
$$;
