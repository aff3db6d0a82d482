-- Whom the tenant's clock tells of questions that wait for them: the holder, or who stands in today. Only that there is
-- a question, never what it says.

create function desk_reminders()
    returns table (question uuid, cohort uuid, due_at timestamptz, person uuid, name text, email text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select d.question_id, d.cohort_id, d.due_at, m.person_id, p.name, a.email
    from desk_question d
    join cohort k on k.tenant_id = d.tenant_id and k.id = d.cohort_id and k.state not in ('FINISHED', 'ARCHIVED')
    join membership m on m.tenant_id = d.tenant_id and m.id = coalesce(desk_cover(d.expert_id), d.expert_id)
        and m.ended_at is null
    join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
    join account a on a.tenant_id = m.tenant_id and a.person_id = m.person_id
    where d.tenant_id = acting_tenant() and acting_role() in ('STAFF', 'JOB') and d.state = 'RUNNING'
    order by d.due_at, d.question_id $$;
revoke execute on function desk_reminders() from public;
grant execute on function desk_reminders() to ${runtime};

-- Running questions without regard to whom they are given, for telling the office what is overdue.
create function desk_clocks() returns table (question uuid, due_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select d.question_id, d.due_at from desk_question d
    join cohort k on k.tenant_id = d.tenant_id and k.id = d.cohort_id and k.state not in ('FINISHED', 'ARCHIVED')
    where d.tenant_id = acting_tenant() and acting_role() in ('STAFF', 'JOB') and d.state = 'RUNNING'
      and d.due_at <= acting_moment()
    order by d.due_at, d.question_id $$;
revoke execute on function desk_clocks() from public;
grant execute on function desk_clocks() to ${runtime};

-- Whom a question was given to by somebody else within the last days, for a letter that says so.
create function desk_assignments()
    returns table (question uuid, held_since timestamptz, due_at timestamptz, person uuid, name text, email text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select d.question_id, d.held_since, d.due_at, m.person_id, p.name, a.email
    from desk_question d
    join membership m on m.tenant_id = d.tenant_id and m.id = d.expert_id and m.ended_at is null
    join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
    join account a on a.tenant_id = m.tenant_id and a.person_id = m.person_id
    where d.tenant_id = acting_tenant() and acting_role() = 'JOB' and d.state in ('RUNNING', 'PAUSED')
      and d.held_since > acting_moment() - interval '5 days'
      and exists (select from desk_event e where e.tenant_id = d.tenant_id and e.question_id = d.question_id
                  and e.at = d.held_since and e.expert_id = d.expert_id
                  and e.kind in ('ROUTED', 'ASSIGNED', 'HANDED', 'DECLINED'))
    order by d.held_since, d.question_id $$;
revoke execute on function desk_assignments() from public;
grant execute on function desk_assignments() to ${runtime};

-- The job sees no experts, so it leaves their notices through this. Answers whom it told, null when all was told before.
create function tell_holder(of_question uuid, round text) returns uuid
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    told uuid;
begin
    if acting_role() is distinct from 'JOB' then raise insufficient_privilege; end if;
    insert into notice (tenant_id, id, person_id, message_key, args, path, about, created_at)
        select acting_tenant(), gen_random_uuid(), r.person, 'desk.DeskNotifications.due', '{}',
               'question/' || r.question || '?due=' || round, r.question, acting_moment()
        from desk_reminders() r where r.question = of_question and round ~ '^[0-9-]{10}$'
        on conflict do nothing returning person_id into told;
    return told;
end $$;
revoke execute on function tell_holder(uuid, text) from public;
grant execute on function tell_holder(uuid, text) to ${runtime};

-- The letter that a question was given to somebody.
create or replace function letter_kinds() returns text[] language sql immutable parallel safe as $$ select array[
    'attendance.absenceApproved', 'attendance.absenceDeclined', 'attendance.makeUpSet', 'desk.assigned',
    'enrolment.movedUp', 'enrolment.notEligible', 'enrolment.offer', 'enrolment.received', 'enrolment.reminder',
    'enrolment.reserve', 'identity.invitation', 'office.digest', 'office.reminder', 'schedule.released', 'support.cancelled',
    'support.moved', 'support.planned', 'support.reassigned', 'workshop.mentioned'] $$;
