-- Who was told of what: experts of what was asked, askers of answers, answerers of what became of theirs. And the desk,
-- where no expert had written a profile yet, so that everything waited for the first answer of an expert.
set session_replication_role = replica;
with expert as (
    select q.tenant_id, q.id, q.part, q.disclosure, l.at, m.person_id, x.company_id is not null as own,
           bool_or(x.company_id is not null) over (partition by q.tenant_id, q.id) as owned
    from question q
    join laid_question l on l.tenant = q.tenant_id and l.id = q.id
    join membership m on m.tenant_id = q.tenant_id and m.cohort_id = q.cohort_id and m.role = 'EXPERT'
    left join assignment x on x.tenant_id = m.tenant_id and x.membership_id = m.id and x.company_id = q.company_id)
insert into notice (tenant_id, id, person_id, message_key, args, path, about, created_at)
    select tenant_id, gen_random_uuid(), person_id, 'community.QuestionNotifications.asked', array[part::text],
           'question/' || id, id, at
    from expert where own or disclosure <> 'COMPANY' and not owned;
insert into notice (tenant_id, id, person_id, message_key, args, path, about, created_at)
    select a.tenant, gen_random_uuid(), s.person, 'community.QuestionNotifications.answered', array[q.part::text],
           'question/' || q.id || case when q.pseudonymous then '?told=' || gen_random_uuid() else '' end
               || '#answer-' || a.id, q.id, a.at
    from laid_answer a
    join laid_question q on q.tenant = a.tenant and q.id = a.question
    join laid_seat s on s.tenant = q.tenant and s.n = q.asker
    where a.by <> q.asker;
insert into notice (tenant_id, id, person_id, message_key, args, path, about, created_at)
    select distinct on (q.tenant, q.id, o.by) q.tenant, gen_random_uuid(), s.person,
           'community.QuestionNotifications.' || case when o.by = a.by then 'accepted' else 'solved' end,
           array[q.part::text], 'question/' || q.id || '#answer-' || a.id, q.id, q.closed_at
    from laid_question q
    join laid_answer a on a.tenant = q.tenant and a.question = q.id and a.place = q.accepted
    join laid_answer o on o.tenant = q.tenant and o.question = q.id and o.by <> q.asker
    join laid_seat s on s.tenant = o.tenant and s.n = o.by;

create temporary table laid_due as
    select d::date as day, x.day is null and extract(isodow from d) < 6 as open, (
               select (b.day + 1)::timestamp at time zone 'Asia/Tokyo' from (
                   select e::date as day from generate_series(d + interval '1 day', d + interval '30 days', interval '1 day') e
                   where extract(isodow from e) < 6 and e::date not in (select o.day from laid_day_off o)
                   order by e limit 1 offset 2) b) as due
    from generate_series(timestamp '2021-06-01', timestamp '2024-10-02', interval '1 day') d
    left join laid_day_off x on x.day = d::date;
create temporary table laid_desk as
    select q.tenant, q.cohort, q.id, q.at, q.pseudonymous, q.closed_at, d.due, f.id as answer, f.at as answered_at,
           f.person as answerer,
           case when q.pseudonymous then 4 * 86400
                else 3 * 86400 + case when d.open then extract(epoch from
                    (d.day + 1)::timestamp at time zone 'Asia/Tokyo' - q.at)::bigint else 0 end end as left_seconds
    from laid_question q
    join laid_due d on d.day = (q.at at time zone 'Asia/Tokyo')::date
    left join (select distinct on (a.tenant, a.question) a.tenant, a.question, a.id, a.at, s.person
               from laid_answer a join laid_seat s on s.tenant = a.tenant and s.n = a.by and s.role = 'EXPERT'
               order by a.tenant, a.question, a.place) f on f.tenant = q.tenant and f.question = q.id;
insert into desk_question (tenant_id, question_id, cohort_id, state, days, since, left_seconds, due_at, reasons, version)
    select tenant, id, cohort,
           case when answer is not null then 'ANSWERED' when closed_at is not null then 'ACCEPTED' else 'RUNNING' end, 3,
           coalesce(answered_at, closed_at, case when pseudonymous then shown_day(at) else at end), left_seconds, due,
           '{NO_PROFILE}', case when answer is null and closed_at is null then 1 else 2 end
    from laid_desk;
insert into desk_event (tenant_id, question_id, place, cohort_id, kind, at, due_at, reasons)
    select tenant, id, 1, cohort, 'UNROUTED', case when pseudonymous then shown_day(at) else at end, due, '{NO_PROFILE}'
    from laid_desk;
insert into desk_event (tenant_id, question_id, place, cohort_id, kind, at, done_by, answer_id)
    select tenant, id, 2, cohort, case when answer is null then 'ACCEPTED' else 'ANSWERED' end,
           coalesce(answered_at, closed_at), answerer, answer
    from laid_desk where answer is not null or closed_at is not null;
set session_replication_role = default;
