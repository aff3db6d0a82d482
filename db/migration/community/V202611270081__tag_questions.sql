-- One vocabulary for what questions are about and what experts know: the same word is written in one way, however wide
-- or large it was typed.
create function tag_of(written text) returns text language sql immutable parallel safe as $$
    select btrim(regexp_replace(lower(normalize(written, NFKC)), '\s+', ' ', 'g')) $$;
update question q set tags = array(
    select t.tag from (select tag_of(w) as tag, min(place) as place
                       from unnest(q.tags) with ordinality each (w, place) group by 1) t
    where t.tag <> '' order by t.place limit 5)
where q.tags <> '{}';
update expert_profile p set tags = array(
    select t.tag from (select tag_of(w) as tag, min(place) as place
                       from unnest(p.tags) with ordinality each (w, place) group by 1) t
    where t.tag <> '' order by t.place)
where p.tags <> '{}';
drop function tag_of(text);
alter table question add constraint question_has_five_tags check (cardinality(tags) <= 5);

alter table draft add column tags text[] not null default '{}' check (cardinality(tags) <= 5);

-- The topics that the experts of the own cohort know, without who knows which: words to choose from when asking.
create function desk_topics() returns setof text
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select distinct t from expert_profile p cross join unnest(p.tags) t
    where p.tenant_id = acting_tenant() and p.cohort_id = acting_cohort() order by t $$;
revoke execute on function desk_topics() from public;
grant execute on function desk_topics() to ${runtime};
