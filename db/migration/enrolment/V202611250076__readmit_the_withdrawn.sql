-- A company that has left a cohort comes back by the staff's word and reason alone. No seat opens there before, since it
-- would stay closed; and what was signed belongs to the first time: the second rests on four new signatures.
create table readmission (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    company_id uuid not null,
    readmitted_at timestamptz not null,
    reason text not null check (length(reason) between 1 and 500),
    readmitted_by uuid not null default acting_person(),
    primary key (tenant_id, cohort_id, company_id, readmitted_at),
    foreign key (tenant_id, cohort_id, company_id) references enrolment,
    foreign key (tenant_id, readmitted_by) references person
);
call protect('readmission', 'company');
drop policy adding on readmission;
create policy adding on readmission for insert with check (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF'
    and readmitted_by = (select acting_person())
    and exists (select 1 from enrolment e join cohort c on c.tenant_id = e.tenant_id and c.id = e.cohort_id
                where e.cohort_id = readmission.cohort_id and e.company_id = readmission.company_id
                  and e.state = 'WITHDRAWN' and c.state in ('RECRUITING', 'RUNNING')));
drop policy changing on readmission;
drop policy removing on readmission;
revoke update, delete on readmission from ${runtime};

-- The signatures of a time that has ended, kept as they were.
create table past_signature (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    company_id uuid not null,
    ended_at timestamptz not null,
    role text not null,
    kind text not null,
    version integer not null,
    person_id uuid,
    signed_at timestamptz not null,
    recorded_by uuid not null,
    paper text,
    primary key (tenant_id, cohort_id, company_id, ended_at, role, kind),
    foreign key (tenant_id, cohort_id, company_id, ended_at) references readmission,
    foreign key (tenant_id, person_id) references person,
    foreign key (tenant_id, recorded_by) references person
);
call protect('past_signature', 'company');
create policy directory on past_signature to ${owner} using (true) with check (true);
drop policy adding on past_signature;
drop policy changing on past_signature;
drop policy removing on past_signature;
revoke insert, update, delete on past_signature from ${runtime};

create function open_the_place_again() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update enrolment e set state = 'CONSENT_PENDING', opened_at = new.readmitted_at, enrolled_at = null
        where e.tenant_id = new.tenant_id and e.cohort_id = new.cohort_id and e.company_id = new.company_id
          and e.state = 'WITHDRAWN';
    if not found then return null; end if;
    insert into past_signature (tenant_id, cohort_id, company_id, ended_at, role, kind, version, person_id, signed_at,
                                recorded_by, paper)
        select s.tenant_id, s.cohort_id, s.company_id, new.readmitted_at, s.role, s.kind, s.version, s.person_id,
               s.signed_at, s.recorded_by, s.paper
        from enrolment_signature s
        where s.tenant_id = new.tenant_id and s.cohort_id = new.cohort_id and s.company_id = new.company_id;
    delete from enrolment_signature s
        where s.tenant_id = new.tenant_id and s.cohort_id = new.cohort_id and s.company_id = new.company_id;
    update application a set state = 'CONSENT_PENDING', version = a.version + 1
        where a.tenant_id = new.tenant_id and a.cohort_id = new.cohort_id and a.company_id = new.company_id
          and a.state = 'WITHDRAWN';
    return null;
end $$;
revoke execute on function open_the_place_again() from public;
create trigger opens_again after insert on readmission for each row execute function open_the_place_again();

create function refuse_seat_of_the_withdrawn() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if exists (select from enrolment e where e.tenant_id = new.tenant_id and e.cohort_id = new.cohort_id
            and e.company_id = new.company_id and e.state = 'WITHDRAWN') then
        raise exception 'The company has left this cohort' using errcode = '23514', constraint = 'seat_of_withdrawn';
    end if;
    return null;
end $$;
revoke execute on function refuse_seat_of_the_withdrawn() from public;
create trigger is_open_to_its_company after insert or update of ended_at, cohort_id, company_id on membership
    for each row when (new.company_id is not null and new.ended_at is null)
    execute function refuse_seat_of_the_withdrawn();
