-- What the staff said is done where no other table could tell: a due thing is named by its kind and its subject.
create table due_done (
    tenant_id uuid not null default acting_tenant() references tenant,
    kind text not null check (length(kind) between 1 and 80),
    subject text not null check (length(subject) between 1 and 120),
    done_by uuid not null default acting_person(),
    done_at timestamptz not null,
    primary key (tenant_id, kind, subject),
    foreign key (tenant_id, done_by) references person
);
call protect('due_done', 'tenant');
drop policy reading on due_done;
create policy reading on due_done for select
    using (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF');
drop policy adding on due_done;
create policy adding on due_done for insert with check (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF' and done_by = (select acting_person()));
drop policy changing on due_done;
revoke update on due_done from ${runtime};
