-- Addresses of the office's own programs that are told when a question is asked, answered or solved: ids, no words, no
-- names. Those who set them up are the office; the job sends.
create table webhook (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    address text not null check (address ~ '^https://[^[:space:]]+$' and length(address) <= 500),
    events text[] not null check (
        cardinality(events) > 0 and events <@ array['question.asked', 'question.answered', 'question.solved']),
    state text not null default 'ACTIVE' check (state in ('ACTIVE', 'PAUSED', 'DISABLED')),
    -- how many were given up one after the other
    failures integer not null default 0 check (failures >= 0),
    made_by uuid not null default acting_person(),
    made_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, made_by) references person
);
call protect('webhook', 'tenant');
create policy directory on webhook to ${owner} using (true);
drop policy reading on webhook;
create policy reading on webhook for select using (
    tenant_id = (select acting_tenant()) and (select acting_role()) in ('STAFF', 'JOB'));
drop policy adding on webhook;
create policy adding on webhook for insert with check (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF' and made_by = (select acting_person()));
drop policy changing on webhook;
create policy changing on webhook for update using (
    tenant_id = (select acting_tenant()) and (select acting_role()) in ('STAFF', 'JOB'));
revoke update on webhook from ${runtime};
grant update (state, failures) on webhook to ${runtime};

-- What signs the messages. The office sees it once, when it is made; then the job alone reads it.
create table webhook_secret (
    tenant_id uuid not null default acting_tenant() references tenant,
    webhook_id uuid not null,
    secret text not null check (length(secret) between 32 and 100),
    primary key (tenant_id, webhook_id),
    foreign key (tenant_id, webhook_id) references webhook on delete cascade
);
call protect('webhook_secret', 'tenant');
drop policy reading on webhook_secret;
create policy reading on webhook_secret for select using (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'JOB');
drop policy changing on webhook_secret;
drop policy removing on webhook_secret;
revoke update, delete on webhook_secret from ${runtime};

create table webhook_delivery (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    webhook_id uuid not null,
    event text not null check (event in ('question.asked', 'question.answered', 'question.solved', 'test')),
    question_id uuid,
    answer_id uuid,
    -- of what is done without a name, the end of its day
    put_at timestamptz not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED')),
    due_at timestamptz not null,
    attempts integer not null default 0 check (attempts >= 0),
    attempted_at timestamptz,
    ended_at timestamptz,
    -- of HTTP; null where no answer came
    status integer check (status between 100 and 999),
    note text not null default '' check (length(note) <= 40),
    primary key (tenant_id, id),
    foreign key (tenant_id, webhook_id) references webhook on delete cascade,
    foreign key (tenant_id, question_id) references question,
    check ((event = 'test') = (question_id is null)),
    check ((ended_at is null) = (state in ('WAITING', 'SENDING')))
);
call protect('webhook_delivery', 'tenant');
create policy directory on webhook_delivery to ${owner} using (true) with check (true);
drop policy reading on webhook_delivery;
create policy reading on webhook_delivery for select using (
    tenant_id = (select acting_tenant()) and (select acting_role()) in ('STAFF', 'JOB'));
drop policy adding on webhook_delivery;
create policy adding on webhook_delivery for insert with check (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF' and event = 'test' and state = 'WAITING');
drop policy changing on webhook_delivery;
create policy changing on webhook_delivery for update using (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'JOB');
drop policy removing on webhook_delivery;
create policy removing on webhook_delivery for delete using (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'JOB');
-- Which transaction wrote a row is as good as a moment.
revoke select, update on webhook_delivery from ${runtime};
grant select (tenant_id, id, webhook_id, event, question_id, answer_id, put_at, state, due_at, attempts, attempted_at,
              ended_at, status, note) on webhook_delivery to ${runtime};
grant update (state, due_at, attempts, attempted_at, ended_at, status, note) on webhook_delivery to ${runtime};
create index webhook_delivery_by_time on webhook_delivery (tenant_id, webhook_id, put_at desc, id desc);
create index webhook_delivery_waiting on webhook_delivery (tenant_id, due_at, id) where state in ('WAITING', 'SENDING');

-- Puts a message for each address that wants it. What is done without a name is told when its day has ended: neither the
-- message nor its row tells when.
create function announce(of_tenant uuid, what text, of_question uuid, of_answer uuid, unnamed boolean) returns void
    language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    insert into webhook_delivery (tenant_id, id, webhook_id, event, question_id, answer_id, put_at, due_at)
        select w.tenant_id, gen_random_uuid(), w.id, what, of_question, of_answer, m.at, m.at
        from webhook w
        cross join (select case when unnamed then shown_day(acting_moment()) + interval '1 day'
                                else acting_moment() end as at) m
        where w.tenant_id = of_tenant and w.state = 'ACTIVE' and what = any (w.events) and m.at is not null
$$;
revoke execute on function announce(uuid, text, uuid, uuid, boolean) from public;

create function announce_question() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        perform announce(new.tenant_id, 'question.asked', new.id, null, new.pseudonymous);
    else
        perform announce(new.tenant_id, 'question.solved', new.id, new.accepted_answer, new.pseudonymous);
    end if;
    return null;
end $$;
revoke execute on function announce_question() from public;
create trigger announce_asked after insert on question for each row execute function announce_question();
create trigger announce_solved after update of accepted_answer on question for each row
    when (new.accepted_answer is not null and new.accepted_answer is distinct from old.accepted_answer)
    execute function announce_question();

create function announce_answer() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform announce(new.tenant_id, 'question.answered', new.question_id, new.id, new.pseudonymous);
    return null;
end $$;
revoke execute on function announce_answer() from public;
create trigger announce_answered after insert on answer for each row execute function announce_answer();
