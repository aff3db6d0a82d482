-- Who of the experts a question goes to. Routing happens in the asker's transaction, who may know nothing of experts'
-- skills, absences and conflicts; so it is one function, and the asker chooses neither expert nor day.

create policy directory on answer to ${owner} using (true);

-- The company behind a question, whoever may know of it. Asked by the functions below only.
create function asking_company(of_question uuid) returns uuid
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return coalesce(
        (select q.company_id from question q where q.tenant_id = acting_tenant() and q.id = of_question),
        (select b.company_id from byline b where b.tenant_id = acting_tenant() and b.post_id = of_question));
end $$;
revoke execute on function asking_company(uuid) from public;

-- The company that everybody is told who reads the question.
create function told_company(of_question uuid) returns uuid
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return (select q.company_id from question q where q.tenant_id = acting_tenant() and q.id = of_question);
end $$;
revoke execute on function told_company(uuid) from public;

-- Whether the acting person asked it.
create function is_asker(of_question uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return exists (select from question q where q.tenant_id = acting_tenant() and q.id = of_question
                   and q.asked_by = acting_person())
        or exists (select from byline b where b.tenant_id = acting_tenant() and b.post_id = of_question
                   and b.person_id = acting_person());
end $$;
revoke execute on function is_asker(uuid) from public;

-- When the acting person does something to a question: of who asks under a pseudonym only the day is told (0015).
create function desk_moment(of_question uuid) returns timestamptz
    language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select case when is_asker(of_question) and exists (
                    select from question q where q.tenant_id = acting_tenant() and q.id = of_question and q.pseudonymous)
                then shown_day(acting_moment()) else acting_moment() end $$;
revoke execute on function desk_moment(uuid) from public;

-- Whether an expert may read the question.
create function may_be_asked(of_question uuid, expert uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return exists (select from question q
                   join membership m on m.tenant_id = q.tenant_id and m.id = expert and m.cohort_id = q.cohort_id
                       and m.role = 'EXPERT' and m.ended_at is null
                   where q.tenant_id = acting_tenant() and q.id = of_question
                     and (q.disclosure <> 'COMPANY' or exists (
                              select from assignment a where a.tenant_id = q.tenant_id and a.membership_id = expert
                              and a.company_id = q.company_id)));
end $$;
revoke execute on function may_be_asked(uuid, uuid) from public;

create function acting_day() returns date language sql stable
    as $$ select (acting_moment() at time zone 'Asia/Tokyo')::date $$;

-- An expert's own seat in the acting cohort.
create function acting_expert() returns uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select m.id from membership m
    where m.tenant_id = acting_tenant() and m.person_id = acting_person() and m.cohort_id = acting_cohort()
      and m.role = 'EXPERT' and m.ended_at is null and acting_role() = 'EXPERT'
    order by m.started_at, m.id limit 1 $$;
revoke execute on function acting_expert() from public;
grant execute on function acting_expert() to ${runtime};

-- How many questions an expert has got in the present week, done or not, and how many wait.
create function desk_load(of_expert uuid) returns table (waiting integer, this_week integer)
    language sql stable as $$
    select count(*) filter (where d.state in ('RUNNING', 'PAUSED'))::integer,
           count(*) filter (where d.held_since >=
               date_trunc('week', acting_moment() at time zone 'Asia/Tokyo') at time zone 'Asia/Tokyo')::integer
    from desk_question d where d.tenant_id = acting_tenant() and d.expert_id = of_expert $$;

-- Who covers an expert today; null when the expert is there, or away without anybody.
create function desk_cover(of_expert uuid) returns uuid language sql stable as $$
    select a.stand_in from expert_absence a
    join membership m on m.tenant_id = a.tenant_id and m.id = a.stand_in and m.ended_at is null
    where a.tenant_id = acting_tenant() and a.expert_id = of_expert and acting_day() between a.first_day and a.last_day
    order by a.first_day, a.id limit 1 $$;

create function is_away(of_expert uuid) returns boolean language sql stable as $$
    select exists (select from expert_absence a where a.tenant_id = acting_tenant() and a.expert_id = of_expert
                   and acting_day() between a.first_day and a.last_day) $$;

create function has_conflict(of_expert uuid, with_company uuid) returns boolean language sql stable as $$
    select exists (select from expert_conflict c where c.tenant_id = acting_tenant() and c.expert_id = of_expert
                   and c.company_id = with_company
                   and acting_day() between c.first_day and coalesce(c.last_day, 'infinity')) $$;

-- The experts whose declared skills fit, and those who stand in for one of them, with what is known of each. Internal.
create function desk_candidates(of_question uuid)
    returns table (expert uuid, covers boolean, away boolean, barred boolean, is_full boolean, waiting integer,
                   matches text[])
    language sql stable set search_path = pg_catalog, public, pg_temp as $$
    with asked as (
        select q.tenant_id, q.id, q.cohort_id, q.part, q.tags from question q
        where q.tenant_id = acting_tenant() and q.id = of_question),
    fitting as (
        select p.expert_id,
               case when a.part = any (p.parts) then array['PART ' || a.part] else '{}' end
               || array(select 'TAG ' || t from unnest(a.tags) t where t = any (p.tags) order by t) as matches
        from asked a
        join expert_profile p on p.tenant_id = a.tenant_id and p.cohort_id = a.cohort_id
        where may_be_asked(a.id, p.expert_id)
          and (a.part is null and a.tags = '{}' or a.part = any (p.parts) or p.tags && a.tags)),
    everybody as (
        select f.expert_id, false as covers, is_away(f.expert_id) as away, f.matches from fitting f
        union all
        select s.* from (
            select distinct on (c.stand_in) c.stand_in, true, is_away(c.stand_in), f.matches
            from fitting f cross join lateral (select desk_cover(f.expert_id) as stand_in) c
            where c.stand_in is not null and c.stand_in not in (select x.expert_id from fitting x)
              and may_be_asked(of_question, c.stand_in)
            order by c.stand_in, f.matches) s)
    select e.expert_id, e.covers, e.away, has_conflict(e.expert_id, asking_company(of_question)),
           coalesce(p.weekly_cap, 5) <= l.this_week, l.waiting, e.matches
    from everybody e
    left join expert_profile p on p.tenant_id = acting_tenant() and p.expert_id = e.expert_id
    cross join lateral desk_load(e.expert_id) l $$;
revoke execute on function desk_candidates(uuid) from public;

-- Writes an entry of the history. Internal.
create function note_on_desk(of_question uuid, what text, who uuid, expert uuid default null, answer uuid default null,
                             due timestamptz default null, why text[] default '{}', said text default '')
    returns void language sql set search_path = pg_catalog, public, pg_temp as $$
    with raised as (
        update desk_question set version = version + 1
        where tenant_id = acting_tenant() and question_id = of_question returning *)
    insert into desk_event (tenant_id, question_id, place, cohort_id, kind, at, done_by, expert_id, answer_id, due_at,
                            reasons, note)
    select r.tenant_id, r.question_id, r.version, r.cohort_id, what, desk_moment(of_question), who, expert, answer, due, why, said
    from raised r $$;
revoke execute on function note_on_desk(uuid, text, uuid, uuid, uuid, timestamptz, text[], text) from public;

-- A due moment is computed by the application, which knows the holidays. Here it is held against what the database
-- knows: at least so many weekdays on which the office is open lie before it, and not many more.
create function is_plausible_due(from_moment timestamptz, due timestamptz, seconds bigint) returns boolean
    language sql stable as $$
    select open_seconds between seconds - 1 and seconds + 20 * 86400 and due - from_moment < interval '200 days' from (
        select coalesce(sum(extract(epoch from least(due, day_ends) - greatest(from_moment, day_begins))), 0) as open_seconds
        from generate_series(date_trunc('day', from_moment at time zone 'Asia/Tokyo'),
                             least(due, from_moment + interval '201 days') at time zone 'Asia/Tokyo', interval '1 day') d
        cross join lateral (select d at time zone 'Asia/Tokyo' as day_begins,
                                   (d + interval '1 day') at time zone 'Asia/Tokyo' as day_ends) s
        where extract(isodow from d) < 6 and day_ends > from_moment and day_begins < due
          and not exists (select from office_closure o where o.tenant_id = acting_tenant()
                          and d::date between o.first_day and o.last_day)) x $$;

-- Puts a new question on the desk of its cohort and gives it to an expert, if one is free. Answers the expert's person.
create function put_on_desk(of_question uuid, due timestamptz, seconds bigint) returns uuid
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    asked record;
    promised integer;
    chosen record;
    why text[];
begin
    select q.* into asked from question q
        where q.tenant_id = acting_tenant() and q.id = of_question and q.cohort_id = acting_cohort();
    if not found or not is_asker(of_question) or asked.accepted_answer is not null then
        raise insufficient_privilege;
    end if;
    select coalesce((select r.days from desk_rule r where r.tenant_id = acting_tenant()
                     and r.cohort_id = asked.cohort_id), 3) into promised;
    if seconds < promised * 86400 or seconds > (promised + 1) * 86400
        or not is_plausible_due(acting_moment(), due, seconds) then
        raise exception 'The day is not the one that was promised' using errcode = 'check_violation';
    end if;
    insert into desk_question (tenant_id, question_id, cohort_id, state, days, since, left_seconds, due_at)
        values (acting_tenant(), of_question, asked.cohort_id, 'RUNNING', promised, desk_moment(of_question),
                case when asked.pseudonymous then (promised + 1) * 86400 else seconds end, due)
        on conflict do nothing;
    if not found then return null; end if;
    select c.* into chosen from desk_candidates(of_question) c
        where not c.away and not c.barred and not c.is_full and c.expert is distinct from acting_expert()
        order by c.waiting, cardinality(c.matches) desc, c.covers, c.expert limit 1;
    if found then
        why := chosen.matches || array['LOAD ' || chosen.waiting] || case when chosen.covers then '{COVER}' else '{}'::text[] end;
        update desk_question set expert_id = chosen.expert, held_since = desk_moment(of_question)
            where tenant_id = acting_tenant() and question_id = of_question;
        perform note_on_desk(of_question, 'ROUTED', null, chosen.expert, null, due, why);
        return (select m.person_id from membership m where m.tenant_id = acting_tenant() and m.id = chosen.expert);
    end if;
    why := unfound_reasons(of_question, asked.cohort_id);
    update desk_question set reasons = why where tenant_id = acting_tenant() and question_id = of_question;
    perform note_on_desk(of_question, 'UNROUTED', null, null, null, due, why);
    return null;
end $$;
revoke execute on function put_on_desk(uuid, timestamptz, bigint) from public;
grant execute on function put_on_desk(uuid, timestamptz, bigint) to ${runtime};

-- Why nobody was found. A conflict is not a word of its own: it would tell of whom a question is.
create function unfound_reasons(of_question uuid, of_cohort uuid) returns text[]
    language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select case
        when not exists (select from expert_profile p join membership m on m.tenant_id = p.tenant_id and m.id = p.expert_id
                             and m.ended_at is null
                         where p.tenant_id = acting_tenant() and p.cohort_id = of_cohort) then '{NO_PROFILE}'::text[]
        when count(*) = 0 then '{NO_SKILL}'
        when bool_and(c.away) then '{AWAY}'
        when bool_and(c.is_full) then '{FULL}'
        else '{NOBODY_FREE}' end
    from desk_candidates(of_question) c $$;
revoke execute on function unfound_reasons(uuid, uuid) from public;
