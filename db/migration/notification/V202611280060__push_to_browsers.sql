-- Browsers in which somebody wants to see that there is something while the application is closed. Where they are
-- reached, and the keys that open what is sent, are written once and read by the database alone.
create table push_browser (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    person_id uuid not null default acting_person(),
    endpoint text not null check (endpoint ~ '^https://[!-~]+$' and length(endpoint) <= 1000),
    -- By which a browser knows itself again in the list of its reader: SHA-256 of the endpoint.
    fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    p256dh text not null check (p256dh ~ '^[A-Za-z0-9_-]{87}$'),
    auth text not null check (auth ~ '^[A-Za-z0-9_-]{22}$'),
    -- What the browser calls itself, shortened.
    label text not null check (length(label) between 1 and 80),
    added_at timestamptz not null,
    -- When something last arrived there.
    used_at timestamptz,
    -- Its reader wants to see whether something arrives.
    test boolean not null default false,
    -- Since when a node has been sending, and how often it was tried in vain.
    taken_at timestamptz,
    attempts integer not null default 0 check (attempts >= 0),
    -- Not before this.
    due_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id) references person
);
call protect('push_browser', 'person');
create policy directory on push_browser to ${owner} using (true) with check (true);
revoke select, update on push_browser from ${runtime};
grant select (tenant_id, id, person_id, fingerprint, label, added_at, used_at) on push_browser to ${runtime};
grant update (test) on push_browser to ${runtime};
create index push_browser_by_person on push_browser (tenant_id, person_id);
create unique index push_browser_by_endpoint on push_browser (endpoint, tenant_id);

-- A browser shows what one account has to see, and nothing any more of whoever sat there before. The same account may
-- have seats with several organisers.
create function take_over_browser() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    -- Whoever adds a browser says nothing of what was sent there.
    new.fingerprint := encode(sha256(convert_to(new.endpoint, 'UTF8')), 'hex');
    new.used_at := null;
    new.test := false;
    new.taken_at := null;
    new.attempts := 0;
    new.due_at := null;
    delete from push_browser b where b.endpoint = new.endpoint and not (b.tenant_id <> new.tenant_id and exists (
        select from account own
        join account other on other.issuer = own.issuer and other.subject = own.subject
        where own.tenant_id = new.tenant_id and own.person_id = new.person_id
          and other.tenant_id = b.tenant_id and other.person_id = b.person_id));
    return new;
end $$;
revoke execute on function take_over_browser() from public;
create trigger take_over before insert on push_browser for each row execute function take_over_browser();

-- Which topics one wants to see so; without a row, those that one usually hears of at once.
create table push_topic (
    tenant_id uuid not null default acting_tenant() references tenant,
    person_id uuid not null default acting_person(),
    topic text not null check (topic ~ '^[a-z]{1,40}$'),
    wanted boolean not null,
    primary key (tenant_id, person_id, topic),
    foreign key (tenant_id, person_id) references person
);
call protect('push_topic', 'person');
create policy directory on push_topic to ${owner} using (true);

-- What waits to be told to a browser. Nobody writes it but the database, with the notice itself.
create table push_waiting (
    tenant_id uuid not null default acting_tenant() references tenant,
    browser_id uuid not null,
    notice_id uuid not null,
    person_id uuid not null,
    -- With which attempt it was sent.
    taken_at timestamptz,
    primary key (tenant_id, browser_id, notice_id),
    foreign key (tenant_id, browser_id) references push_browser on delete cascade,
    foreign key (tenant_id, notice_id) references notice on delete cascade,
    foreign key (tenant_id, person_id) references person
);
call protect('push_waiting', 'person');
create policy directory on push_waiting to ${owner} using (true) with check (true);
drop policy adding on push_waiting;
drop policy changing on push_waiting;
drop policy removing on push_waiting;
revoke insert, update, delete on push_waiting from ${runtime};
create index push_waiting_by_notice on push_waiting (tenant_id, notice_id);

create function queue_push() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    insert into push_waiting (tenant_id, browser_id, notice_id, person_id)
        select n.tenant_id, b.id, n.id, n.person_id
        from told n join push_browser b on b.tenant_id = n.tenant_id and b.person_id = n.person_id
        -- One that is being removed is waited for and left out: no notice may fail by it.
        order by b.id for key share of b;
    return null;
end $$;
revoke execute on function queue_push() from public;
create trigger queue_push after insert on notice referencing new table as told
    for each statement execute function queue_push();

-- Whoever holds no seat with an organiser any more is told nothing by it.
create function leave_browsers() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    delete from push_browser b
        where b.tenant_id = new.tenant_id and b.person_id = new.person_id and not exists (
            select from membership m
            where m.tenant_id = new.tenant_id and m.person_id = new.person_id and m.ended_at is null);
    return null;
end $$;
revoke execute on function leave_browsers() from public;
create trigger leave_browsers after update of ended_at on membership for each row
    when (new.ended_at is not null) execute function leave_browsers();
