-- What was really done, apart from the plan: the two differ, and both are kept.
create table session_record (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    session_id uuid not null,
    workshop_held text not null check (length(workshop_held) between 1 and 2000),
    remarks text not null default '' check (length(remarks) <= 4000),
    present integer check (present between 0 and 10000),
    recorded_by uuid not null default acting_person(),
    recorded_at timestamptz not null,
    primary key (tenant_id, session_id),
    foreign key (tenant_id, cohort_id, session_id) references session (tenant_id, cohort_id, id),
    foreign key (tenant_id, recorded_by) references person
);
call protect('session_record', 'cohort');
drop policy adding on session_record;
drop policy changing on session_record;
drop policy removing on session_record;
-- Staff record, and whoever was released as teaching the session; each in their own name.
create policy adding on session_record for insert with check (
    tenant_id = (select acting_tenant()) and recorded_by = (select acting_person())
    and ((select acting_role()) = 'STAFF'
         or (select acting_role()) in ('LECTURER', 'EXPERT') and cohort_id = (select acting_cohort())
            and exists (select 1 from session_lecturer l
                        join membership m on m.tenant_id = l.tenant_id and m.id = l.membership_id
                        where l.session_id = session_record.session_id and m.person_id = (select acting_person()))));
create policy changing on session_record for update
    using (tenant_id = (select acting_tenant())
        and ((select acting_role()) = 'STAFF'
             or (select acting_role()) in ('LECTURER', 'EXPERT') and cohort_id = (select acting_cohort())
                and exists (select 1 from session_lecturer l
                            join membership m on m.tenant_id = l.tenant_id and m.id = l.membership_id
                            where l.session_id = session_record.session_id
                              and m.person_id = (select acting_person()))))
    with check (tenant_id = (select acting_tenant()) and recorded_by = (select acting_person())
        and ((select acting_role()) = 'STAFF'
             or (select acting_role()) in ('LECTURER', 'EXPERT') and cohort_id = (select acting_cohort())
                and exists (select 1 from session_lecturer l
                            join membership m on m.tenant_id = l.tenant_id and m.id = l.membership_id
                            where l.session_id = session_record.session_id
                              and m.person_id = (select acting_person()))));
revoke delete on session_record from ${runtime};
