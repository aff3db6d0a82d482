-- A company's place in a cohort, and the four signatures it rests on: two consents, each by the participant and the
-- executive. Until all four are there, everything that is the cohort's is closed to the company.

-- The cohort a membership is of, whether it is open yet or not.
create function acting_cohort_of_seat() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('ishigaki.cohort', true), '')::uuid $$;

-- The consent to take part (参加同意書), in versions. The non-disclosure consent is each person's own and asked before all else.
create table participation_text (
    tenant_id uuid not null default acting_tenant() references tenant,
    version integer not null check (version > 0),
    body text not null,
    body_en text not null,
    valid_from timestamptz not null,
    primary key (tenant_id, version)
);
call protect('participation_text', 'tenant');
drop policy changing on participation_text;
drop policy removing on participation_text;
revoke update, delete on participation_text from ${runtime};

create table enrolment (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    company_id uuid not null,
    application_id uuid,
    state text not null check (state in ('CONSENT_PENDING', 'ENROLLED', 'WITHDRAWN')),
    opened_at timestamptz not null,
    enrolled_at timestamptz,
    primary key (tenant_id, cohort_id, company_id),
    foreign key (tenant_id, cohort_id) references cohort,
    foreign key (tenant_id, company_id) references company,
    foreign key (tenant_id, cohort_id, application_id) references application (tenant_id, cohort_id, id),
    check (state <> 'ENROLLED' or enrolled_at is not null)
);
call protect('enrolment', 'company');
create policy directory on enrolment to ${owner} using (true) with check (true);
-- The fourth signature enrols, nobody else does; the staff open a place, and end it.
drop policy adding on enrolment;
create policy adding on enrolment for insert with check (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF' and state = 'CONSENT_PENDING');
drop policy changing on enrolment;
create policy changing on enrolment for update
    using (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF' and state <> 'WITHDRAWN')
    with check (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF' and state = 'WITHDRAWN');
drop policy removing on enrolment;
revoke update, delete on enrolment from ${runtime};
grant update (state) on enrolment to ${runtime};
create index enrolment_by_company on enrolment (tenant_id, company_id);

create table enrolment_signature (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    company_id uuid not null,
    role text not null check (role in ('PARTICIPANT', 'EXECUTIVE')),
    kind text not null check (kind in ('PARTICIPATION', 'NON_DISCLOSURE')),
    version integer not null check (version > 0),
    person_id uuid,
    signed_at timestamptz not null,
    recorded_by uuid not null default acting_person(),
    primary key (tenant_id, cohort_id, company_id, role, kind),
    foreign key (tenant_id, cohort_id, company_id) references enrolment,
    foreign key (tenant_id, person_id) references person,
    foreign key (tenant_id, recorded_by) references person
);
call protect('enrolment_signature', 'company');
create policy directory on enrolment_signature to ${owner} using (true);
drop policy adding on enrolment_signature;
create policy adding on enrolment_signature for insert with check (
    tenant_id = (select acting_tenant()) and recorded_by = (select acting_person())
    -- The staff record what was signed on paper; everybody else signs for themselves.
    and ((select acting_role()) = 'STAFF'
         or (company_id = (select acting_company()) and cohort_id = (select acting_cohort_of_seat())
             and role = (select acting_role()) and person_id = (select acting_person()))));
drop policy changing on enrolment_signature;
drop policy removing on enrolment_signature;
revoke update, delete on enrolment_signature from ${runtime};

create function enrol_with_the_fourth_signature() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if (select count(*) = 4 from enrolment_signature s where s.tenant_id = new.tenant_id
        and s.cohort_id = new.cohort_id and s.company_id = new.company_id) then
        update enrolment e set state = 'ENROLLED', enrolled_at = new.signed_at
            where e.tenant_id = new.tenant_id and e.cohort_id = new.cohort_id and e.company_id = new.company_id
              and e.state = 'CONSENT_PENDING';
        update application a set state = 'ENROLLED', version = a.version + 1
            where a.tenant_id = new.tenant_id and a.cohort_id = new.cohort_id and a.company_id = new.company_id
              and a.state = 'CONSENT_PENDING';
    end if;
    return null;
end $$;
revoke execute on function enrol_with_the_fourth_signature() from public;
create trigger enrols after insert on enrolment_signature
    for each row execute function enrol_with_the_fourth_signature();

-- Companies that took part before there were enrolments keep their places.
insert into enrolment (tenant_id, cohort_id, company_id, state, opened_at, enrolled_at)
    select m.tenant_id, m.cohort_id, m.company_id, 'ENROLLED', min(m.started_at), min(m.started_at)
    from membership m where m.company_id is not null group by m.tenant_id, m.cohort_id, m.company_id;
