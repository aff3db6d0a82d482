-- Notices say that there is something to look at, and where. They hold ids and a message key, never content: whoever
-- may no longer read the source must not read it here either.
create table notice (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    person_id uuid not null,
    message_key text not null check (message_key ~ '^[a-zA-Z.]{3,80}$'),
    args text[] not null default '{}' check (array_to_string(args, ',') ~ '^[0-9a-f,-]*$' and cardinality(args) <= 8),
    path text not null check (path ~ '^[a-z0-9/?&=#-]{1,200}$'),
    about uuid not null,
    created_at timestamptz not null,
    read_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id) references person,
    unique (tenant_id, person_id, message_key, about, path)
);
call protect('notice', 'person');
drop policy adding on notice;
-- One tells those whom one sees: the subquery stands under the policies of persons.
create policy adding on notice for insert with check (
    tenant_id = (select acting_tenant()) and read_at is null
    and exists (select 1 from person p where p.tenant_id = notice.tenant_id and p.id = notice.person_id));
revoke update on notice from ${runtime};
grant update (read_at) on notice to ${runtime};
create index notice_by_person on notice (tenant_id, person_id, created_at desc, id desc);
create index unread_notice_by_person on notice (tenant_id, person_id) where read_at is null;
