-- When people are reminded of what is due: one rule for each kind of thing. A kind without a row follows the defaults
-- of its module.
create table reminder_rule (
    tenant_id uuid not null default acting_tenant() references tenant,
    kind text not null check (length(kind) between 1 and 80),
    -- business days from the day on which it is due: negative before, positive after
    days integer not null check (days between -20 and 20),
    hour integer not null check (hour between 0 and 23),
    active boolean not null,
    changed_by uuid not null default acting_person(),
    changed_at timestamptz not null,
    version integer not null default 1,
    primary key (tenant_id, kind),
    foreign key (tenant_id, changed_by) references person
);
call protect('reminder_rule', 'tenant');
drop policy reading on reminder_rule;
create policy reading on reminder_rule for select
    using (tenant_id = (select acting_tenant()) and (select acting_role()) in ('STAFF', 'JOB'));
drop policy adding on reminder_rule;
create policy adding on reminder_rule for insert with check (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF' and changed_by = (select acting_person()));
drop policy changing on reminder_rule;
create policy changing on reminder_rule for update
    using (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF')
    with check (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF'
                and changed_by = (select acting_person()));
drop policy removing on reminder_rule;
revoke delete on reminder_rule from ${runtime};

-- Staff who do without the daily letter about their day.
create table digest_refusal (
    tenant_id uuid not null default acting_tenant() references tenant,
    person_id uuid not null default acting_person(),
    refused_at timestamptz not null,
    primary key (tenant_id, person_id),
    foreign key (tenant_id, person_id) references person
);
call protect('digest_refusal', 'person');
drop policy reading on digest_refusal;
create policy reading on digest_refusal for select
    using (tenant_id = (select acting_tenant())
           and (person_id = (select acting_person()) or (select acting_role()) = 'STAFF'));
drop policy changing on digest_refusal;
revoke update on digest_refusal from ${runtime};
