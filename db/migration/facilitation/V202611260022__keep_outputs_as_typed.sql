-- What somebody writes for their group and has not saved yet: the writer's alone, on any device, until it is saved.
create table output_draft (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    session_id uuid not null,
    group_number integer not null check (group_number between 1 and 999),
    person_id uuid not null default acting_person(),
    body text not null check (length(body) <= 20000),
    scribe uuid,
    materials uuid,
    presenter uuid,
    seen integer not null check (seen >= 0),
    kept integer not null default 1,
    kept_at timestamptz not null,
    primary key (tenant_id, session_id, group_number, person_id),
    foreign key (tenant_id, cohort_id, session_id) references live_workshop (tenant_id, cohort_id, session_id),
    foreign key (tenant_id, person_id) references person,
    foreign key (tenant_id, scribe) references membership,
    foreign key (tenant_id, materials) references membership,
    foreign key (tenant_id, presenter) references membership
);
comment on column output_draft.seen is 'the number of the version that it changes, 0 for none';
comment on column output_draft.kept is 'rises each time it is kept, so that a second device of the writer finds out';
call protect('output_draft', 'person');
drop policy adding on output_draft;
create policy adding on output_draft for insert with check (
    tenant_id = (select acting_tenant()) and person_id = (select acting_person())
    and cohort_id = (select acting_cohort()));
revoke update on output_draft from ${runtime};
grant update (body, scribe, materials, presenter, seen, kept, kept_at) on output_draft to ${runtime};
