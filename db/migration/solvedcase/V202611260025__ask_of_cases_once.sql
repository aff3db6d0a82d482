-- Who acts does not change within a statement, nor whether an issue is masked: asked once, not once for every row.

create or replace function masked_cases() returns setof solved_case
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    found solved_case;
    shown solved_case;
begin
    for found in select * from solved_case c
        where c.tenant_id = (select acting_tenant()) and c.disclosure <> 'COMPANY_ONLY'
          and (c.cohort_id = (select acting_cohort()) or (select acting_role()) = 'STAFF')
    loop
        shown := null;
        shown.tenant_id := found.tenant_id;
        shown.id := found.id;
        shown.cohort_id := found.cohort_id;
        shown.title := found.title;
        shown.before_text := found.before_text;
        shown.done_text := found.done_text;
        shown.result_text := found.result_text;
        shown.part := found.part;
        shown.section := found.section;
        shown.edition := found.edition;
        shown.disclosure := found.disclosure;
        shown.shared_at := shown_day(found.shared_at);
        shown.changed_at := shown_day(found.changed_at);
        shown.changes := found.changes;
        if found.disclosure = 'COHORT' then
            shown.company_id := found.company_id;
            shown.shared_at := found.shared_at;
            shown.changed_at := found.changed_at;
        end if;
        return next shown;
    end loop;
end $$;

create or replace function thanks_of_cases() returns table (case_id uuid, thanks integer)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select t.case_id, count(*)::integer from case_thanks t
    where t.tenant_id = (select acting_tenant())
      and (t.cohort_id = (select acting_cohort()) or (select acting_role()) = 'STAFF')
    group by t.case_id $$;

create or replace function issue_funnel(of_cohort uuid)
    returns table (place integer, step text, reached integer, here integer, median_days double precision)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    with steps (place, step) as (
        values (1, 'RAISED'), (2, 'WORKING'), (3, 'AGREED'), (4, 'CLAIMED'), (5, 'VERIFIED'), (6, 'SHARED')),
    standing as (
        select i.id, i.tenant_id, i.raised_at, c.shared_at, case when c.id is null then s.place else 6 end as place
        from issue i
        join steps s on s.step = i.state
        left join solved_case c on c.tenant_id = i.tenant_id and c.issue_id = i.id and c.disclosure <> 'COMPANY_ONLY'
        where i.tenant_id = (select acting_tenant()) and i.cohort_id = of_cohort),
    way as (
        select i.id, s.place,
               case s.place when 1 then i.raised_at when 6 then i.shared_at
                   else coalesce((select min(h.changed_at) from issue_change h join steps t on t.step = h.to_value
                                  where h.tenant_id = i.tenant_id and h.issue_id = i.id and t.place >= s.place),
                                 i.raised_at) end as at
        from standing i join steps s on s.place <= i.place)
    select s.place, s.step, count(w.id)::integer,
           (select count(*)::integer from standing i where i.place = s.place),
           round(percentile_cont(0.5) within group (order by extract(epoch from w.at - b.at) / 86400.0)::numeric, 1)
               ::double precision
    from steps s
    left join way w on w.place = s.place
    left join way b on b.id = w.id and b.place = s.place - 1
    where (select acting_role()) = 'STAFF'
    group by s.place, s.step order by s.place $$;

create or replace function masked_answers(of_issue uuid) returns table (worksheet_id uuid, field text, value text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select a.worksheet_id, a.field, a.value from issue_answer a
    where a.tenant_id = (select acting_tenant()) and a.issue_id = of_issue and (select is_masked(of_issue))
$$;

create or replace function shown_comments(of_issue uuid) returns table (
        id uuid, place integer, author_id uuid, author_role text, author_company_id uuid, by_raiser boolean,
        written_at timestamptz, body text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    with told as (
        select k.id, k.author_id, k.author_role, k.author_company_id, k.written_at, k.body,
               (select is_masked(of_issue)) as masked,
               k.author_company_id is not distinct from i.company_id as by_raiser,
               row_number() over (order by k.written_at, k.id)::integer as place
        from issue i join issue_comment k on k.tenant_id = i.tenant_id and k.issue_id = i.id
        where i.tenant_id = (select acting_tenant()) and i.id = of_issue
          and ((select is_masked(of_issue)) or (select acting_role()) = 'JOB'
               or i.company_id = any ((select readable_companies())::uuid[])
               or (select acting_role()) = 'STAFF'
                  and (i.disclosure <> 'ANONYMISED' or i.id = any ((select unmasked_issues())::uuid[]))
               or i.disclosure = 'COHORT' and i.cohort_id = (select acting_cohort())))
    select t.id, t.place,
           case when t.masked and t.by_raiser then null else t.author_id end,
           case when t.masked and t.by_raiser then null else t.author_role end,
           case when t.masked and t.by_raiser then null else t.author_company_id end,
           t.by_raiser,
           case when t.masked and t.by_raiser then shown_day(t.written_at) else t.written_at end,
           t.body
    from told t order by t.place
$$;

create or replace function shown_changes(of_issue uuid) returns table (
        id uuid, place integer, changed_by uuid, changed_at timestamptz, from_value text, to_value text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select h.id, row_number() over (order by h.changed_at, h.id)::integer,
           case when not (select is_masked(of_issue)) then h.changed_by end,
           case when (select is_masked(of_issue)) then shown_day(h.changed_at) else h.changed_at end,
           h.from_value, h.to_value
    from issue i join issue_change h on h.tenant_id = i.tenant_id and h.issue_id = i.id
    where i.tenant_id = (select acting_tenant()) and i.id = of_issue
      and ((select is_masked(of_issue)) or (select acting_role()) = 'JOB'
           or i.company_id = any ((select readable_companies())::uuid[])
           or (select acting_role()) = 'STAFF'
              and (i.disclosure <> 'ANONYMISED' or i.id = any ((select unmasked_issues())::uuid[]))
           or i.disclosure = 'COHORT' and i.cohort_id = (select acting_cohort()))
    order by 2
$$;

create or replace function issue_counts(of_companies uuid[]) returns table (
        company_id uuid, own integer, agreed integer, claimed integer, verified integer)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select i.company_id, count(*)::integer, (count(*) filter (where i.state in ('AGREED', 'CLAIMED', 'VERIFIED')))::integer,
           (count(*) filter (where i.state = 'CLAIMED'))::integer, (count(*) filter (where i.state = 'VERIFIED'))::integer
    from issue i
    where i.tenant_id = (select acting_tenant()) and i.company_id = any (of_companies)
      and ((select acting_role()) in ('STAFF', 'JOB') or i.company_id = any ((select readable_companies())::uuid[]))
    group by i.company_id
$$;

create or replace function commitment_counts(of_companies uuid[])
    returns table (company_id uuid, verified integer, committed integer, moved integer)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select i.company_id, (count(*) filter (where i.state = 'VERIFIED'))::integer,
           (count(*) filter (where i.state in ('AGREED', 'CLAIMED', 'VERIFIED') or c.alive > 0))::integer,
           (count(*) filter (where i.state = 'VERIFIED' or c.alive > 0 and c.alive = c.moved))::integer
    from issue i
    left join lateral (
        select count(*) filter (where k.state <> 'CALLED_OFF') as alive,
               count(*) filter (where k.state in ('VERIFIED', 'TRANSFERRED')) as moved
        from commitment k where k.tenant_id = i.tenant_id and k.issue_id = i.id) c on true
    where i.tenant_id = (select acting_tenant()) and i.company_id = any (of_companies)
      and ((select acting_role()) in ('STAFF', 'JOB') or i.company_id = any ((select readable_companies())::uuid[]))
    group by i.company_id $$;
