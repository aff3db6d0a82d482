-- Letters to send, put in the transaction that has the reason for them, and the organiser's own wording of templates.
-- Recipient and text are personal data: the staff read them, and the job that sends them.

create table letter_template (
    tenant_id uuid not null default acting_tenant() references tenant,
    template text not null check (template ~ '^[a-z]+[.][A-Za-z0-9_-]{1,60}$'),
    language text not null check (language in ('ja', 'en')),
    version integer not null check (version > 0),
    subject text check (length(subject) between 1 and 200 and subject !~ '[[:cntrl:]]'),
    body text check (length(body) between 1 and 20000),
    written_at timestamptz not null,
    written_by uuid not null default acting_person(),
    primary key (tenant_id, template, language, version),
    foreign key (tenant_id, written_by) references person,
    -- A version without text goes back to the wording that Ishigaki brings along.
    check ((subject is null) = (body is null))
);
call protect('letter_template', 'tenant');
drop policy adding on letter_template;
create policy adding on letter_template for insert with check (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF'
    and written_by = (select acting_person()));
drop policy changing on letter_template;
drop policy removing on letter_template;
revoke update, delete on letter_template from ${runtime};

create table outgoing_mail (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    key text not null check (length(key) between 1 and 200),
    template text not null check (template ~ '^[a-z]+[.][A-Za-z0-9_-]{1,60}$'),
    template_version integer not null default 0 check (template_version >= 0),
    language text not null check (language in ('ja', 'en')),
    put_at timestamptz not null,
    state text not null default 'WAITING'
        check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'UNCLEAR', 'LEFT')),
    recipient text check (recipient ~ '^[!-~]+@[!-~]+$' and length(recipient) <= 254),
    subject text check (length(subject) between 1 and 400 and subject !~ '[[:cntrl:]]'),
    body text,
    due_at timestamptz not null,
    attempts integer not null default 0 check (attempts >= 0),
    attempted_at timestamptz,
    ended_at timestamptz,
    answer text not null default '' check (length(answer) <= 500),
    decided_by uuid,
    decided_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, key),
    foreign key (tenant_id, decided_by) references person,
    -- The text is kept as long as it may still have to be sent, and no longer.
    check ((body is null) = (state in ('SENT', 'LEFT')) and (subject is null) = (body is null)),
    check (recipient is not null or body is null),
    check ((ended_at is null) = (state in ('WAITING', 'SENDING')))
);
call protect('outgoing_mail', 'tenant');
drop policy reading on outgoing_mail;
create policy reading on outgoing_mail for select
    using (tenant_id = (select acting_tenant()) and (select acting_role()) in ('STAFF', 'JOB'));
-- Every act may be a reason for a letter; what has been put is not read again by whoever put it.
drop policy adding on outgoing_mail;
create policy adding on outgoing_mail for insert
    with check (tenant_id = (select acting_tenant()) and state = 'WAITING');
-- The job sends. The staff decide about what it could not send, or does not know to have sent.
drop policy changing on outgoing_mail;
create policy changing on outgoing_mail for update
    using (tenant_id = (select acting_tenant())
           and ((select acting_role()) = 'JOB'
                or (select acting_role()) = 'STAFF' and state in ('FAILED', 'UNCLEAR')))
    with check (tenant_id = (select acting_tenant())
                and ((select acting_role()) = 'JOB'
                     or (select acting_role()) = 'STAFF' and state in ('WAITING', 'LEFT')));
drop policy removing on outgoing_mail;
revoke update, delete on outgoing_mail from ${runtime};
grant update (state, recipient, subject, body, due_at, attempts, attempted_at, ended_at, answer, decided_by, decided_at)
    on outgoing_mail to ${runtime};

create index outgoing_mail_by_time on outgoing_mail (tenant_id, put_at desc, id desc);
create index outgoing_mail_by_state on outgoing_mail (tenant_id, state, put_at desc, id desc);
create index outgoing_mail_by_template on outgoing_mail (tenant_id, template, put_at desc, id desc);
create index outgoing_mail_by_recipient on outgoing_mail (tenant_id, recipient, put_at desc, id desc);
create index waiting_mail on outgoing_mail (tenant_id, due_at, id) where state = 'WAITING';
create index mail_by_end on outgoing_mail (tenant_id, ended_at) where recipient is not null;
