-- Search by words of any length. Under row-level security PostgreSQL asks no GIN index, as its operators are not
-- leakproof; so one function of the owner asks it, and applies the very rule of the policy, which stands here once.

alter table search_entry
    add column experts boolean not null default false,
    add column veiled_company_id uuid,
    add column part integer,
    add column endorsed boolean not null default false,
    add column body text not null default '',
    add foreign key (tenant_id, veiled_company_id) references company,
    drop constraint search_entry_check,
    add constraint search_entry_of_somebody check (not private or coalesce(company_id, veiled_company_id) is not null),
    add constraint search_entry_of_one_circle check (not (private and experts)),
    drop constraint search_entry_kind_check,
    add constraint search_entry_kind_check
        check (kind in ('QUESTION', 'ISSUE', 'SECTION', 'SOLVED_CASE', 'MATERIAL', 'FAQ'));
comment on column search_entry.experts is 'found by experts and staff of the cohort, and by its company';
comment on column search_entry.veiled_company_id is 'whose it is where nobody is to read that; never granted';
-- What is shown of many hits lies beside each other; the long texts lie elsewhere, those that are looked into as they are.
alter table search_entry alter words set storage external;
alter table search_entry alter title set storage main, alter title_words set storage main, alter path set storage main,
    alter about set storage main, alter kind set storage main;
alter table search_entry set (toast_tuple_target = 128);

-- The owner sees all rows only unforced. Entries written before hold no text but the folded one.
alter table search_entry no force row level security;
update search_entry set body = substr(words, length(title_words) + 2);
alter table search_entry force row level security;

grant select (experts, part, endorsed, body) on search_entry to ${runtime};
grant update (body) on search_entry to ${runtime};

-- Whether somebody may find an entry: how near one must stand to it, and how near one stands. Staff of the tenant stand
-- nearest. Each of the last three is named once only, so that PostgreSQL writes the function out where it is asked.
create function may_find(private boolean, experts boolean, cohort uuid, company uuid,
                         role text, own_cohort uuid, companies uuid[]) returns boolean
    language sql immutable parallel safe as $$
    select case role when 'STAFF' then 2 when 'EXPERT' then 1 else 0 end
        >= case when company = any (companies) then 0
                when not private and (cohort is null or cohort = own_cohort) then experts::integer
                else 2 end
$$;
drop policy reading on search_entry;
create policy reading on search_entry for select using (
    tenant_id = (select acting_tenant())
    and may_find(private, experts, cohort_id, coalesce(company_id, veiled_company_id),
                 (select acting_role()), (select acting_cohort()), (select readable_companies())::uuid[]));
create policy directory on search_entry to ${owner} using (true) with check (true);

-- A gram is one character or two, with some bits of its tenant in front: exact, and of one tenant's entries only.
create function gram_base(tenant uuid) returns bigint language sql immutable parallel safe as $$
    select (('x' || left(tenant::text, 8))::bit(32)::bigint & 2097151) << 42
$$;
-- The stem of a Latin word. Words that mean little have none and stand for themselves.
create function stem_of(word text) returns text language sql immutable parallel safe as $$
    select coalesce((pg_catalog.ts_lexize('pg_catalog.english_stem'::pg_catalog.regdictionary, word))[1], word)
$$;
-- A stem as a number below zero.
create function stem_key(tenant uuid, word text) returns bigint language sql immutable parallel safe
    set search_path = pg_catalog, public, pg_temp as $$
    select hashtextextended(stem_of(word), ascii(tenant::text)) | (1::bigint << 63)
$$;
create function grams_of(tenant uuid, words text) returns bigint[] language sql immutable parallel safe cost 10000
    set search_path = pg_catalog, public, pg_temp as $$
    select array(
        select b.base + (ascii(c.first)::bigint << 21)
        from (select gram_base(tenant) as base offset 0) b, unnest(string_to_array(words, null)) c (first)
        union all
        select b.base + (ascii(c.first)::bigint << 21) + ascii(c.second)
        from (select gram_base(tenant) as base offset 0) b,
             unnest(string_to_array(words, null), string_to_array(substr(words, 2), null)) c (first, second)
        where c.second is not null
        union all
        select stem_key(tenant, run[1]) from regexp_matches(words, '[a-z]{3,40}', 'g') run)
$$;
-- The grams that a text must have for words to stand in it.
create function grams_for(tenant uuid, words text[]) returns bigint[] language sql immutable parallel safe
    set search_path = pg_catalog, public, pg_temp as $$
    select array(
        select distinct gram_base(tenant) + (ascii(substr(w, n, 1))::bigint << 21)
               + case when length(w) > 1 then ascii(substr(w, n + 1, 1)) else 0 end
        from unnest(words) w, generate_series(1, greatest(length(w) - 1, 1)) n where w <> '')
$$;
create index search_entry_by_grams on search_entry using gin (grams_of(tenant_id, words)) with (fastupdate = off);
-- What is frequent need not be known to find by grams, and finding it out would fold every sampled text anew.
alter index search_entry_by_grams alter column 1 set statistics 0;

create function has_stem(words text, word text) returns boolean language sql immutable parallel safe
    set search_path = pg_catalog, public, pg_temp as $$
    select exists (select from regexp_matches(words, '[a-z]{3,40}', 'g') run where stem_of(run[1]) = stem_of(word))
$$;

-- A pattern by which a word stands by itself in a title: before it nothing of its own kind of letters, and after it
-- nothing either, unless these are kana, which stand after every word.
create function alone(word text) returns text language sql immutable parallel safe
    set search_path = pg_catalog, public, pg_temp as $$
    select case when left(word, 1) ~ '[a-z0-9]' then '(^|[^a-z0-9])' when left(word, 1) ~ '[ぁ-ん-]' then '(^|[^ぁ-ん-])'
                when left(word, 1) ~ '[一-龠]' then '(^|[^一-龠])' else '' end
           || regexp_replace(word, '([^[:alnum:]])', '\\\1', 'g')
           || case when right(word, 1) ~ '[a-z0-9]' then '($|[^a-z0-9])'
                   when right(word, 1) ~ '[一-龠]' then '($|[^一-龠])' else '' end
$$;

-- The entries with all of the words and none of the others, best first. A place is a moment: when it last mattered,
-- and later by what speaks for it. So a hit of half a year ago counts half, whenever one looks, and pages follow each
-- other by key. The grams are of one tenant already, so no index on tenants is asked. Nothing here fails on a text, so that nothing is told of texts that are not shown.
create function find_entries(
        all_of text[], latin text, latin_too text, none_of text[],
        of_kind text, of_part integer, since timestamptz, endorsed_only boolean, of_cohort uuid,
        after_place timestamptz, after_kind text, after_about text, most integer, counted boolean)
    returns table (kind text, about text, title text, body text, path text, at timestamptz, part integer,
                   endorsed boolean, place timestamptz, runs text[], counts jsonb)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp set work_mem = '64MB' rows 20 as $$
    with asked as materialized (
        select t.terms, t.terms[1] as term, cardinality(t.terms) = 1 as single, alone(t.terms[1]) as alone,
               array(select w from unnest(all_of) w where length(w) > 2) as long,
               grams_for(acting_tenant(), all_of) as plain,
               grams_for(acting_tenant(), array[latin]) as one,
               grams_for(acting_tenant(), array[latin_too]) as two,
               case when latin is null then '{0}' else array[stem_key(acting_tenant(), latin)] end as one_stem,
               case when latin_too is null then '{0}' else array[stem_key(acting_tenant(), latin_too)] end as two_stem
        from (select array_remove(all_of || latin || latin_too, null) as terms) t
    ), found as materialized (
        select e.kind, e.about,
               e.at
               + case when strpos(e.title_words, (select term from asked)) = 0
                        or not (select single from asked)
                           and exists (select from unnest((select terms from asked)) w where strpos(e.title_words, w) = 0)
                      then interval '0'
                      when e.title_words ~ (select alone from asked) then interval '10800 hours'
                      else interval '8640 hours' end
               + case when e.endorsed or e.kind = 'SOLVED_CASE' then interval '4320 hours' else interval '0' end as place
        from search_entry e
        where e.tenant_id is not distinct from (select acting_tenant())
          and may_find(e.private, e.experts, e.cohort_id, coalesce(e.company_id, e.veiled_company_id),
                       (select acting_role()), (select acting_cohort()), (select readable_companies())::uuid[])
          and (grams_of(e.tenant_id, e.words) @> (select plain || one || two from asked)
               or grams_of(e.tenant_id, e.words) @> (select plain || one_stem || two from asked)
               or grams_of(e.tenant_id, e.words) @> (select plain || one || two_stem from asked)
               or grams_of(e.tenant_id, e.words) @> (select plain || one_stem || two_stem from asked))
          and ((select long = '{}' from asked)
               or not exists (select from unnest((select long from asked)) w where strpos(e.words, w) = 0))
          and (latin is null or strpos(e.words, latin) > 0 or has_stem(e.words, latin))
          and (latin_too is null or strpos(e.words, latin_too) > 0 or has_stem(e.words, latin_too))
          and (none_of = '{}' or not exists (select from unnest(none_of) w where strpos(e.words, w) > 0))
          and (of_part is null or e.part = of_part)
          and (since is null or e.at >= since)
          and (not endorsed_only or e.endorsed or e.kind = 'SOLVED_CASE')
          and (of_cohort is null or e.cohort_id = of_cohort)
    ), page as (
        select f.kind, f.about, f.place from found f
        where (of_kind is null or f.kind = of_kind)
          and (after_place is null or (f.place, f.kind, f.about) < (after_place, after_kind, after_about))
        order by f.place desc, f.kind desc, f.about desc limit most
    )
    select e.kind, e.about, e.title, e.body, e.path, e.at, e.part, e.endorsed, p.place,
           case when latin is not null then array(
               select distinct run[1] from regexp_matches(e.words, '[a-z]{3,40}', 'g') run
               where stem_of(run[1]) in (stem_of(latin), stem_of(latin_too))) end,
           c.counts
    from (select case when counted then (
              select jsonb_object_agg(k.kind, k.number) from (
                  select f.kind, count(*) as number from found f group by f.kind) k) end as counts) c
    left join (page p join search_entry e
               on e.tenant_id = acting_tenant() and e.kind = p.kind and e.about = p.about) on true
    order by p.place desc, p.kind desc, p.about desc
$$;
revoke execute on function find_entries(text[], text, text, text[], text, integer, timestamptz, boolean, uuid,
    timestamptz, text, text, integer, boolean) from public;
grant execute on function find_entries(text[], text, text, text[], text, integer, timestamptz, boolean, uuid,
    timestamptz, text, text, integer, boolean) to ${runtime};
