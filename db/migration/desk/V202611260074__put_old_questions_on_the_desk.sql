-- Questions that were asked before there was a desk. Nobody is told of them; what waits is found in the office's list.
-- Holidays are not known here, so their day counts weekdays alone.
insert into desk_question (tenant_id, question_id, cohort_id, state, days, since, left_seconds, due_at, reasons)
select q.tenant_id, q.id, q.cohort_id,
       case when a.at is not null then 'ANSWERED' when q.accepted_answer is not null then 'ACCEPTED' else 'RUNNING' end,
       3, coalesce(a.at, q.closed_at, q.asked_at), 3 * 86400,
       ((select d from generate_series((q.asked_at at time zone 'Asia/Tokyo')::date + 1,
                                       (q.asked_at at time zone 'Asia/Tokyo')::date + 7, interval '1 day') d
         where extract(isodow from d) < 6 order by d limit 1 offset 2) + interval '1 day') at time zone 'Asia/Tokyo',
       '{BEFORE}'
from question q
left join lateral (select min(x.answered_at) as at from answer x where x.tenant_id = q.tenant_id
                   and x.question_id = q.id and x.role in ('EXPERT', 'LECTURER', 'STAFF')) a on true;

insert into desk_event (tenant_id, question_id, place, cohort_id, kind, at, answer_id)
select d.tenant_id, d.question_id, 1, d.cohort_id, 'ANSWERED', d.since, x.id
from desk_question d
cross join lateral (select a.id from answer a where a.tenant_id = d.tenant_id and a.question_id = d.question_id
                    and a.answered_at = d.since and a.role in ('EXPERT', 'LECTURER', 'STAFF') order by a.id limit 1) x
where d.state = 'ANSWERED';
update desk_question d set version = 1 where d.state = 'ANSWERED'
    and exists (select from desk_event e where e.tenant_id = d.tenant_id and e.question_id = d.question_id);
