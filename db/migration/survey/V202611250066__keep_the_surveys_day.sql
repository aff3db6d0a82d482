-- The day of a survey is kept by the database: what was sent in time may be changed until that day ends, what is sent
-- later is late, and neither is said otherwise by a time that the statement claims.

-- The first moment of the day after a session.
create function day_is_over_at(on_day date) returns timestamptz language sql stable
    as $$ select (on_day + 1)::timestamp at time zone 'Asia/Tokyo' $$;

drop policy adding on survey_response;
create policy adding on survey_response for insert with check (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'PARTICIPANT'
    and company_id = (select acting_company()) and cohort_id = (select acting_cohort())
    and sent_by = (select acting_person()) and changed_at is null
    and sent_at between (select acting_moment()) and (select acting_moment()) + interval '1 hour'
    and exists (select 1 from session s
                join cohort c on c.tenant_id = s.tenant_id and c.id = s.cohort_id and c.state <> 'ARCHIVED'
                where s.id = survey_response.session_id and not s.cancelled
                  and session_concerns(s.id, s.cohort_id, s.track_id, s.held_on, (select acting_company()))
                  and sent_at >= ((s.held_on + s.workshop_to) at time zone 'Asia/Tokyo')
                  and late = (sent_at >= day_is_over_at(s.held_on))));
drop policy changing on survey_response;
create policy changing on survey_response for update
    using (tenant_id = (select acting_tenant()) and (select acting_role()) = 'PARTICIPANT'
           and company_id = (select acting_company()) and not late
           and exists (select 1 from session s
                       join cohort c on c.tenant_id = s.tenant_id and c.id = s.cohort_id and c.state <> 'ARCHIVED'
                       where s.id = survey_response.session_id and not s.cancelled
                         and (select acting_moment()) < day_is_over_at(s.held_on)))
    with check (tenant_id = (select acting_tenant()) and (select acting_role()) = 'PARTICIPANT'
                and company_id = (select acting_company()) and not late
                and exists (select 1 from session s
                            join cohort c on c.tenant_id = s.tenant_id and c.id = s.cohort_id and c.state <> 'ARCHIVED'
                            where s.id = survey_response.session_id and not s.cancelled
                              and (select acting_moment()) < day_is_over_at(s.held_on)));

create function keep_time_of_change() returns trigger language plpgsql as $$
begin
    if new.changed_at is null or new.changed_at < acting_moment() then
        raise exception 'An answer is changed now and at no other time' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keeps_time before update on survey_response for each row execute function keep_time_of_change();

-- Answers are laid down with the response, and changed only together with the time of their change.
drop policy adding on survey_answers;
create policy adding on survey_answers for insert with check (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'PARTICIPANT'
    and company_id = (select acting_company())
    and exists (select 1 from survey_response r
                where r.session_id = survey_answers.session_id and r.company_id = survey_answers.company_id
                  and r.sent_at >= (select acting_moment())));
drop policy changing on survey_answers;
create policy changing on survey_answers for update
    using (tenant_id = (select acting_tenant()) and (select acting_role()) = 'PARTICIPANT'
           and company_id = (select acting_company())
           and exists (select 1 from survey_response r
                       where r.session_id = survey_answers.session_id and r.company_id = survey_answers.company_id
                         and r.changed_at >= (select acting_moment())))
    with check (tenant_id = (select acting_tenant()) and (select acting_role()) = 'PARTICIPANT'
                and company_id = (select acting_company())
                and exists (select 1 from survey_response r
                            where r.session_id = survey_answers.session_id and r.company_id = survey_answers.company_id
                              and r.changed_at >= (select acting_moment())));

-- Groups that tell nothing by what they add. Whoever reads groups reads them from the day after the session on, when
-- what was sent in time is final, and in steps: of those who answered a question, the first five, then ten, and so on,
-- in the order in which they sent. Two looks differ by nobody or by five.
drop function survey_tally(uuid);
create function survey_tally(of_session uuid, at_least integer)
    returns table (kind text, question text, place text, value text, answers integer)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    with step as (
        select greatest(survey_group(of_session), at_least, 1) as size
        where survey_group(of_session) is not null),
    given as (
        select a.company_id, r.sent_at, q.key as question, q.value as answer
        from survey_answers a
        join survey_response r on r.tenant_id = a.tenant_id and r.session_id = a.session_id
            and r.company_id = a.company_id
        cross join jsonb_each(a.answers) q
        where a.tenant_id = acting_tenant() and a.session_id = of_session and exists (select from step)),
    item as (
        select g.company_id, g.sent_at, 'CHOICE' as kind, g.question, '' as place, c as value
            from given g cross join jsonb_array_elements_text(g.answer -> 'choices') c
        union all select g.company_id, g.sent_at, 'NUMBER', g.question, '', g.answer ->> 'number'
            from given g where g.answer ->> 'number' is not null
        union all select g.company_id, g.sent_at, 'ROW', g.question, r.key, r.value
            from given g cross join jsonb_each_text(g.answer -> 'rows') r
        union all select g.company_id, g.sent_at, 'TEXT', g.question, '', g.answer ->> 'text'
            from given g where g.answer ->> 'text' <> ''),
    ranked as (
        select i.*, dense_rank() over (partition by i.kind, i.question, i.place order by i.sent_at, i.company_id) as turn
        from item i),
    whole as (
        select r.kind, r.question, r.place, max(r.turn) as companies from ranked r group by r.kind, r.question, r.place),
    open as (
        select s.size from step s
        where s.size = 1 or exists (select from session n where n.tenant_id = acting_tenant() and n.id = of_session
                                    and day_is_over_at(n.held_on) <= acting_moment()))
    select 'ANSWERED', g.question, '', '',
           (case when exists (select from open) and count(*) >= min(s.size)
                 then count(*) / min(s.size) * min(s.size) else count(*) end)::integer
    from given g cross join step s group by g.question
    union all (
        select r.kind, r.question, r.place, r.value, count(*)::integer
        from ranked r
        join whole w on w.kind = r.kind and w.question = r.question and w.place = r.place
        cross join open o
        where r.turn <= w.companies / o.size * o.size
        group by r.kind, r.question, r.place, r.value
        order by r.kind, r.question, r.place, md5(r.value))
$$;
revoke execute on function survey_tally(uuid, integer) from public;
grant execute on function survey_tally(uuid, integer) to ${runtime};
