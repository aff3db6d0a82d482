-- A letter goes out in the organiser's name, so not every seat may put any: its kind is one of those that the application
-- writes, and it is put by the office or its job; by an expert only about a visit, to somebody of their cohort or the
-- office. Whoever brings a new kind of letter adds it here.
create function letter_kinds() returns text[] language sql immutable parallel safe as $$ select array[
    'attendance.absenceApproved', 'attendance.absenceDeclined', 'attendance.makeUpSet',
    'enrolment.movedUp', 'enrolment.notEligible', 'enrolment.offer', 'enrolment.received', 'enrolment.reminder',
    'enrolment.reserve', 'identity.invitation', 'office.digest', 'office.reminder', 'schedule.released',
    'support.cancelled', 'support.moved', 'support.planned', 'support.reassigned'] $$;

create function may_put_letter(of_kind text, to_address text) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(of_kind = any (letter_kinds()) and case acting_role()
        when 'STAFF' then true
        when 'JOB' then true
        when 'EXPERT' then of_kind like 'support.%' and exists (
            select from account a
            join membership m on m.tenant_id = a.tenant_id and m.person_id = a.person_id and m.ended_at is null
            where a.tenant_id = acting_tenant() and lower(a.email) = lower(to_address)
              and (m.role = 'STAFF' or m.cohort_id = acting_cohort()))
        else false end, false)
$$;
revoke execute on function may_put_letter(text, text) from public;
grant execute on function may_put_letter(text, text) to ${runtime};

drop policy adding on outgoing_mail;
create policy adding on outgoing_mail for insert
    with check (tenant_id = (select acting_tenant()) and state = 'WAITING' and attempts = 0 and decided_by is null
                and may_put_letter(template, recipient));
