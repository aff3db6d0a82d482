-- What makes up for a session: the database keeps that it is one way and the right one.

-- Whether a session of another track, still to come, teaches every part of the one that was missed.
create function stands_for(missed uuid, other uuid) returns boolean language sql stable as $$
    select exists (
        select 1 from session s
        join session o on o.tenant_id = s.tenant_id and o.cohort_id = s.cohort_id and o.id = other
        where s.tenant_id = (select acting_tenant()) and s.id = missed
          and s.track_id <> o.track_id and not o.cancelled
          and (o.held_on + o.workshop_to) at time zone 'Asia/Tokyo' > (select acting_moment())
          and exists (select 1 from session_part p where p.tenant_id = s.tenant_id and p.session_id = s.id)
          and not exists (
              select 1 from session_part p where p.tenant_id = s.tenant_id and p.session_id = s.id
                and not exists (select 1 from session_part q where q.tenant_id = o.tenant_id and q.session_id = o.id
                                  and q.part = p.part)))
$$;

-- Whether a company is expected in another track for a session it missed, or was there.
create function is_transferred(missed uuid, of_company uuid) returns boolean language sql stable as $$
    select exists (
        select 1 from session_transfer x
        join session o on o.tenant_id = x.tenant_id and o.id = x.in_session_id and not o.cancelled
        where x.tenant_id = (select acting_tenant()) and x.session_id = missed and x.company_id = of_company
          and ((o.held_on + o.workshop_to) at time zone 'Asia/Tokyo' > (select acting_moment())
               or exists (select 1 from attendance b
                          where b.tenant_id = x.tenant_id and b.session_id = o.id and b.company_id = x.company_id
                            and b.state in ('PRESENT', 'LATE'))))
$$;

drop policy adding on session_transfer;
create policy adding on session_transfer for insert with check (
    tenant_id = (select acting_tenant()) and chosen_by = (select acting_person())
    and ((select acting_role()) = 'STAFF'
         or (select acting_role()) = 'PARTICIPANT'
            and cohort_id = (select acting_cohort()) and company_id = (select acting_company()))
    and exists (select 1 from attendance a
                where a.session_id = session_transfer.session_id and a.company_id = session_transfer.company_id
                  and a.state = 'APPROVED_ABSENCE')
    and not exists (select 1 from make_up_task t
                    where t.session_id = session_transfer.session_id and t.company_id = session_transfer.company_id)
    and stands_for(session_id, in_session_id));

drop policy adding on make_up_task;
create policy adding on make_up_task for insert with check (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF' and set_by = (select acting_person())
    and exists (select 1 from attendance a
                where a.session_id = make_up_task.session_id and a.company_id = make_up_task.company_id
                  and a.state = 'APPROVED_ABSENCE')
    and not is_transferred(session_id, company_id));

-- How long a company of a cohort has to make up for a session, from the day on which the task is set. Without a row,
-- fourteen days.
create table make_up_rule (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    days integer not null check (days between 1 and 90),
    business_days boolean not null,
    changed_by uuid not null default acting_person(),
    changed_at timestamptz not null,
    primary key (tenant_id, cohort_id),
    foreign key (tenant_id, cohort_id) references cohort,
    foreign key (tenant_id, changed_by) references person
);
call protect('make_up_rule', 'cohort');
drop policy adding on make_up_rule;
create policy adding on make_up_rule for insert with check (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF' and changed_by = (select acting_person()));
drop policy changing on make_up_rule;
create policy changing on make_up_rule for update
    using (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF')
    with check (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF'
                and changed_by = (select acting_person()));
revoke update, delete on make_up_rule from ${runtime};
grant update (days, business_days, changed_by, changed_at) on make_up_rule to ${runtime};
drop policy removing on make_up_rule;
