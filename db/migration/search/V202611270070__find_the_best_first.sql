-- What is frequent in a large tenant is found as fast as what is rare. Of 50,000 entries with a word, a page shows twenty:
-- the best among the newest say how good an entry must be at least, and only those as good are sorted. All are counted.
-- Where words have to be looked up in the texts, a thousand of the best candidates are; beyond that, counts are estimates.
create index search_entry_by_moment on search_entry (tenant_id, at desc);

-- The rule as before; what is the whole cohort's, and that is nearly everything, is known at the first look.
create or replace function may_find(private boolean, experts boolean, cohort uuid, company uuid,
                                    role text, own_cohort uuid, companies uuid[]) returns boolean
    language sql immutable parallel safe as $$
    select case when not private and not experts and cohort = own_cohort then true
                else case role when 'STAFF' then 2 when 'EXPERT' then 1 else 0 end
                     >= case when company = any (companies) then 0
                             when not private and (cohort is null or cohort = own_cohort) then experts::integer
                             else 2 end end
$$;

-- The place of a hit is a moment (see decision 0021). At most eight words are looked for. Written so that PostgreSQL
-- writes it out where it is asked.
create function place_of(at timestamptz, title_words text, settled boolean, terms text[], alone text)
    returns timestamptz language sql stable parallel safe as $$
    select at
           + case when strpos(title_words, terms[1]) = 0
                    or strpos(title_words, coalesce(terms[2], '')) = 0 or strpos(title_words, coalesce(terms[3], '')) = 0
                    or strpos(title_words, coalesce(terms[4], '')) = 0 or strpos(title_words, coalesce(terms[5], '')) = 0
                    or strpos(title_words, coalesce(terms[6], '')) = 0 or strpos(title_words, coalesce(terms[7], '')) = 0
                    or strpos(title_words, coalesce(terms[8], '')) = 0 then interval '0'
                  when title_words ~ alone then interval '10800 hours'
                  else interval '8640 hours' end
           + case when settled then interval '4320 hours' else interval '0' end
$$;

-- Planned anew each time, so that what is not asked for costs nothing; and nothing is sorted to be counted by kind, as
-- PostgreSQL would where it takes hits for rare. Nothing in here fails on a text, so that nothing is told of texts that are not shown.
drop function find_entries(text[], text, text, text[], text, integer, timestamptz, boolean, uuid,
    timestamptz, text, text, integer, boolean);
create function find_entries(
        all_of text[], latin text, latin_too text, none_of text[],
        of_kind text, of_part integer, since timestamptz, endorsed_only boolean, of_cohort uuid,
        after_place timestamptz, after_kind text, after_about text, most integer, counted boolean)
    returns table (kind text, about text, title text, body text, path text, at timestamptz, part integer,
                   endorsed boolean, place timestamptz, runs text[], counts jsonb, estimated boolean)
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
    set work_mem = '64MB' set plan_cache_mode = force_custom_plan set enable_sort = off rows 20 as $$
#variable_conflict use_column
declare
    tenant constant uuid := acting_tenant();
    role constant text := acting_role();
    own_cohort constant uuid := acting_cohort();
    companies constant uuid[] := readable_companies();
    terms constant text[] := array_remove(all_of || latin || latin_too, null);
    alone constant text := alone(terms[1]);
    long constant text[] := array(select w from unnest(all_of) w where length(w) > 2);
    -- Words of one and two characters stand in the index as they are.
    certain constant boolean := long = '{}' and latin is null and none_of = '{}';
    plain constant bigint[] := grams_for(tenant, all_of);
    pairs constant bigint[] := plain || grams_for(tenant, array[latin]) || grams_for(tenant, array[latin_too]);
    stem constant bigint[] := plain || stem_key(tenant, latin) || grams_for(tenant, array[latin_too]);
    stem_too constant bigint[] := plain || grams_for(tenant, array[latin]) || stem_key(tenant, latin_too);
    stems constant bigint[] := plain || stem_key(tenant, latin) || stem_key(tenant, latin_too);
    deep integer := greatest(1000, most);
    -- Whatever comes onto the page has at least this place; unknown where the newest hold fewer hits than a page.
    least timestamptz := (
        select min(h.place) from (
            select n.place from (
                select e.*, place_of(e.at, e.title_words, e.endorsed or e.kind = 'SOLVED_CASE', terms, alone) as place
                from search_entry e
                where e.tenant_id = tenant and (own_cohort is null or e.cohort_id = own_cohort)
                  and (after_place is null or e.at <= after_place)
                order by e.at desc limit 400) n
            where may_find(n.private, n.experts, n.cohort_id, coalesce(n.company_id, n.veiled_company_id),
                           role, own_cohort, companies)
              and (after_place is null or (n.place, n.kind, n.about) < (after_place, after_kind, after_about))
              and (of_kind is null or n.kind = of_kind)
              and (of_part is null or n.part = of_part)
              and (since is null or n.at >= since)
              and (not endorsed_only or n.endorsed or n.kind = 'SOLVED_CASE')
              and (of_cohort is null or n.cohort_id = of_cohort)
              and not exists (select from unnest(all_of) w where strpos(n.words, w) = 0)
              and not exists (select from unnest(none_of) w where strpos(n.words, w) > 0)
              and (latin is null or strpos(n.words, latin) > 0 or has_stem(n.words, latin))
              and (latin_too is null or strpos(n.words, latin_too) > 0 or has_stem(n.words, latin_too))
            order by n.place desc limit most) h
        having count(*) = most);
    read record;
begin
    loop
        with found as (
            select e.kind, e.about, e.at,
                   case when least is null or e.at >= least - interval '15120 hours' then
                       place_of(e.at, e.title_words, e.endorsed or e.kind = 'SOLVED_CASE', terms, alone) end as place
            from search_entry e
            where e.tenant_id is not distinct from tenant
              and may_find(e.private, e.experts, e.cohort_id, coalesce(e.company_id, e.veiled_company_id),
                           role, own_cohort, companies)
              and (grams_of(e.tenant_id, e.words) @> pairs
                   or latin is not null and grams_of(e.tenant_id, e.words) @> stem
                   or latin_too is not null and grams_of(e.tenant_id, e.words) @> stem_too
                   or latin_too is not null and grams_of(e.tenant_id, e.words) @> stems)
              and (of_part is null or e.part = of_part)
              and (since is null or e.at >= since)
              and (not endorsed_only or e.endorsed or e.kind = 'SOLVED_CASE')
              and (of_cohort is null or e.cohort_id = of_cohort)
            offset 0
        ), tally as materialized (
            select f.kind, count(*) as number,
                   array_agg(f.about) filter (where least is null or f.place >= least) as abouts,
                   array_agg(f.place) filter (where least is null or f.place >= least) as places
            from found f group by f.kind
        ), best as (
            select t.kind, r.about, r.place from tally t, unnest(t.abouts, t.places) r (about, place)
            where (of_kind is null or t.kind = of_kind or counted and not certain)
              and (after_place is null or (r.place, t.kind, r.about) < (after_place, after_kind, after_about))
            order by (of_kind is null or t.kind = of_kind) desc, r.place desc, t.kind desc, r.about desc
            limit case when certain then most else deep end
        ), looked as materialized (
            select b.*, certain or exists (
                select from search_entry e
                where e.tenant_id = tenant and e.kind = b.kind and e.about = b.about
                  and not exists (select from unnest(long) w where strpos(e.words, w) = 0)
                  and not exists (select from unnest(none_of) w where strpos(e.words, w) > 0)
                  and (latin is null or strpos(e.words, latin) > 0 or has_stem(e.words, latin))
                  and (latin_too is null or strpos(e.words, latin_too) > 0 or has_stem(e.words, latin_too))) as holds
            from best b
        ), page as materialized (
            select l.* from looked l where l.holds and (of_kind is null or l.kind = of_kind)
            order by l.place desc, l.kind desc, l.about desc limit most
        )
        select p.*, l.*, t.*, s.* into read
        from (select array_agg(kind) as kinds, array_agg(about) as abouts, array_agg(place) as places,
                     count(*) as shown from page) p,
             (select count(*) as looked, count(*) filter (where holds) as held from looked) l,
             (select coalesce(sum(number), 0) as candidates,
                     coalesce(sum(number) filter (where of_kind is null or kind = of_kind), 0) as own,
                     jsonb_object_agg(kind, number) as tally from tally) t,
             lateral (select case when counted and not certain then (
                          select jsonb_object_agg(x.kind, x.number) from (
                              select kind, count(*) as number from looked where holds group by kind) x) end as sure) s;
        exit when certain or least is null and read.own <= deep
               or read.shown = most and not (counted and least is not null and read.candidates <= deep);
        if least is null or read.candidates > deep then deep := 2147483647; end if;
        least := null;
    end loop;
    return query
        select e.kind, e.about, e.title, e.body, e.path, e.at, e.part, e.endorsed, p.place,
               case when latin is not null then array(
                   select distinct run[1] from regexp_matches(e.words, '[a-z]{3,40}', 'g') run
                   where stem_of(run[1]) in (stem_of(latin), stem_of(latin_too))) end,
               case when not counted then null when certain then read.tally
                    when read.candidates = read.looked then read.sure
                    else (select jsonb_object_agg(t.key, round(t.value::numeric * read.held / greatest(read.looked, 1)))
                          from jsonb_each_text(read.tally) t) end,
               counted and not certain and read.candidates > read.looked
        from (select) once
        left join (unnest(read.kinds, read.abouts, read.places) p (kind, about, place)
                   join search_entry e on e.tenant_id = tenant and e.kind = p.kind and e.about = p.about) on true
        order by p.place desc, p.kind desc, p.about desc;
end $$;
revoke execute on function find_entries(text[], text, text, text[], text, integer, timestamptz, boolean, uuid,
    timestamptz, text, text, integer, boolean) from public;
grant execute on function find_entries(text[], text, text, text[], text, integer, timestamptz, boolean, uuid,
    timestamptz, text, text, integer, boolean) to ${runtime};
