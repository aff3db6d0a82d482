-- What became of a section from one edition of the textbook to another, as far as its index tells. Asked with the
-- reader's rights.

-- The pages of a section, each once, in the order of the lesson; null where the edition knows none.
create function faq_pages(of_edition text, of_section text) returns text
    language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select string_agg(k.pages, ', ' order by k.place) from (
        select r.pages, min(r.place) as place from textbook_reference r
        where r.tenant_id = (select acting_tenant()) and r.edition = of_edition and r.section = of_section
        group by r.pages) k
$$;

create function faq_length(of_pages text) returns bigint
    language sql immutable set search_path = pg_catalog, public, pg_temp as $$
    select sum(coalesce(nullif(split_part(p, '-', 2), ''), p)::integer - split_part(p, '-', 1)::integer + 1)
    from unnest(string_to_array(of_pages, ', ')) p
$$;

-- Null where nothing changed, or where the book at hand is the older one: what was found true since is true of it too.
create function faq_drift(was_edition text, of_section text, was_title text, now_edition text) returns text
    language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select case
        when n.id is null or (n.fiscal_year, n.version) < (w.fiscal_year, w.version) then null
        when x.was is not null and x.now is null then 'GONE'
        when s.title <> was_title then 'RENAMED'
        when x.was is null or x.was = x.now then null
        when faq_length(x.was) = faq_length(x.now) then 'MOVED'
        else 'RESIZED' end
    from textbook_edition w
    join section s on s.tenant_id = w.tenant_id and s.number = of_section
    left join textbook_edition n on n.tenant_id = w.tenant_id and n.id = now_edition
    cross join lateral (select faq_pages(w.id, of_section) as was, faq_pages(n.id, of_section) as now) x
    where w.tenant_id = (select acting_tenant()) and w.id = was_edition
$$;
