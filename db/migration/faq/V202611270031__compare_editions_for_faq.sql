-- What became of a section from one edition of the textbook to another, as far as its index tells. Asked with the
-- reader's rights.

-- The edition whoever reads has at hand: the cohort's, or the newest for those of no cohort.
create function faq_book() returns text
    language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select coalesce((select c.edition from cohort c
                     where c.tenant_id = (select acting_tenant()) and c.id = (select acting_cohort())), newest_edition())
$$;

-- From the first to the last page of a section; null where the edition knows none.
create function faq_span(of_edition text, of_section text) returns int4range
    language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select int4range(min(split_part(r.pages, '-', 1)::integer),
                     max(coalesce(nullif(split_part(r.pages, '-', 2), ''), r.pages)::integer), '[]')
    from textbook_reference r
    where r.tenant_id = (select acting_tenant()) and r.edition = of_edition and r.section = of_section
    having count(*) > 0
$$;

-- Null where nothing changed, or where the book at hand is the older one: what was found true since is true of it too.
create function faq_drift(was_edition text, of_section text, was_title text, now_edition text) returns text
    language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select case
        when n.id is null or (n.fiscal_year, n.version) < (w.fiscal_year, w.version) then null
        when x.was is not null and x.now is null then 'GONE'
        when s.title <> was_title then 'RENAMED'
        when x.was is null or x.was = x.now then null
        when upper(x.was) - lower(x.was) = upper(x.now) - lower(x.now) then 'MOVED'
        else 'RESIZED' end
    from textbook_edition w
    join section s on s.tenant_id = w.tenant_id and s.number = of_section
    left join textbook_edition n on n.tenant_id = w.tenant_id and n.id = now_edition
    cross join lateral (select faq_span(w.id, of_section) as was, faq_span(n.id, of_section) as now) x
    where w.tenant_id = (select acting_tenant()) and w.id = was_edition
$$;
