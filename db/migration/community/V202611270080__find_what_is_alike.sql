-- What is like a title that is being typed. Unlike a search it need not have all of the words: a probe is some of them,
-- apart from each other by spaces, and the first ones ask for the most. Their grams alone are asked, which for words that
-- somebody suggests is near enough, and of what a common word has only so much is looked at. Behind so many rows the
-- later probes are not asked any more.
create function like_entries(probes text[], in_titles text[], kinds text[], of_part integer, most integer)
    returns table (rank integer, kind text, about text, title text, body text, path text, at timestamptz, part integer,
                   endorsed boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp set work_mem = '64MB' rows 20 as $$
    select p.rank::integer, e.kind, e.about, e.title, e.body, e.path, e.at, e.part, e.endorsed
    from unnest(probes) with ordinality p (words, rank)
    cross join lateral (
        select c.* from (
            select e.kind, e.about, e.title, e.title_words, e.body, e.path, e.at, e.part, e.endorsed
            from search_entry e
            where e.tenant_id is not distinct from (select acting_tenant())
              and may_find(e.private, e.experts, e.cohort_id, coalesce(e.company_id, e.veiled_company_id),
                           (select acting_role()), (select acting_cohort()), (select readable_companies())::uuid[])
              and grams_of(e.tenant_id, e.words)
                  @> grams_for((select acting_tenant()), string_to_array(p.words, ' '))
              and e.kind = any (kinds)
            limit 2000) c
        order by (select count(*) from unnest(in_titles) w where strpos(c.title_words, w) > 0)
                 + case when c.part = of_part then 1 else 0 end desc,
                 c.endorsed or c.kind in ('SOLVED_CASE', 'FAQ') desc, c.at desc, c.about
        limit most) e
    limit most * 3
$$;
revoke execute on function like_entries(text[], text[], text[], integer, integer) from public;
grant execute on function like_entries(text[], text[], text[], integer, integer) to ${runtime};
