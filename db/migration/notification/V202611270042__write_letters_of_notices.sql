-- How notices become letters, by the tenant's clock. It may not read notices: these functions decide, take and answer
-- only what a letter needs.

-- By which letter a thread began, for each reader another one: two readers who compare theirs learn nothing.
create table letter_thread (
    tenant_id uuid not null default acting_tenant() references tenant,
    person_id uuid not null,
    about uuid not null,
    root uuid not null,
    primary key (tenant_id, person_id, about),
    foreign key (tenant_id, person_id) references person
);
call protect('letter_thread', 'person');
create policy directory on letter_thread to ${owner} using (true) with check (true);
drop policy adding on letter_thread;
drop policy changing on letter_thread;
drop policy removing on letter_thread;
revoke insert, update, delete on letter_thread from ${runtime};

-- The last day on which somebody was sent a digest.
create table letter_digest (
    tenant_id uuid not null default acting_tenant() references tenant,
    person_id uuid not null,
    day date not null,
    primary key (tenant_id, person_id),
    foreign key (tenant_id, person_id) references person
);
call protect('letter_digest', 'person');
create policy directory on letter_digest to ${owner} using (true) with check (true);
drop policy adding on letter_digest;
drop policy changing on letter_digest;
drop policy removing on letter_digest;
revoke insert, update, delete on letter_digest from ${runtime};

-- The secret by which a letter's reader ends its topic, without signing in. It stands in every letter of the topic, so
-- it is kept as it is, and read by nobody.
create table letter_stop (
    tenant_id uuid not null default acting_tenant() references tenant,
    person_id uuid not null,
    topic text not null,
    secret text not null,
    primary key (tenant_id, person_id, topic),
    foreign key (tenant_id, person_id) references person
);
call protect('letter_stop', 'person');
create policy directory on letter_stop to ${owner} using (true) with check (true);
drop policy adding on letter_stop;
drop policy changing on letter_stop;
drop policy removing on letter_stop;
revoke select, insert, update, delete on letter_stop from ${runtime};
grant select (tenant_id, person_id, topic) on letter_stop to ${runtime};
create index letter_stop_by_secret on letter_stop (secret);

create function stop_secret(of_person uuid, of_topic text) returns text
    language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    known text;
begin
    if acting_role() is distinct from 'JOB' then return null; end if;
    insert into letter_stop (person_id, topic, secret)
        values (of_person, of_topic, replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''))
        on conflict do nothing;
    select s.secret into known from letter_stop s
        where s.tenant_id = acting_tenant() and s.person_id = of_person and s.topic = of_topic;
    return known;
end $$;
revoke execute on function stop_secret(uuid, text) from public;
grant execute on function stop_secret(uuid, text) to ${runtime};

-- What a secret ends, told to whoever has it: of which tenant, and which topic. Never whose it is.
create function stopped_by(of_secret text) returns table (tenant uuid, topic text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select s.tenant_id, s.topic from letter_stop s join tenant t on t.tenant_id = s.tenant_id and t.opened
    where s.secret = of_secret
$$;
revoke execute on function stopped_by(text) from public;
grant execute on function stopped_by(text) to ${runtime};

-- Ends the topic for whoever the secret belongs to, and answers who that is; null when it was ended already.
create function stop_letters(of_secret text) returns uuid
    language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    ended record;
    changed integer;
begin
    select s.person_id, s.topic into ended from letter_stop s
        where s.tenant_id = acting_tenant() and s.secret = of_secret and acting_role() = 'JOB';
    if not found then return null; end if;
    if ended.topic = 'digest' then
        insert into hearing (person_id, digest, stopped_at) values (ended.person_id, false, acting_moment())
            on conflict (tenant_id, person_id) do update set digest = false, stopped_at = excluded.stopped_at
            where hearing.digest;
    else
        insert into hearing_topic (person_id, topic, how, stopped_at)
            values (ended.person_id, ended.topic, 'APP', acting_moment())
            on conflict (tenant_id, person_id, topic) do update set how = 'APP', stopped_at = excluded.stopped_at
            where hearing_topic.how <> 'APP';
    end if;
    get diagnostics changed = row_count;
    -- What waits is not sent any more.
    update notice n set letter = 'NONE'
        where n.tenant_id = acting_tenant() and n.person_id = ended.person_id
          and (n.letter = 'DIGEST' and ended.topic = 'digest'
               or n.letter in ('NOW', 'DIGEST') and n.topic = ended.topic);
    return case when changed > 0 then ended.person_id end;
end $$;
revoke execute on function stop_letters(text) from public;
grant execute on function stop_letters(text) to ${runtime};

create function open_thread(of_person uuid, of_about uuid) returns table (letter uuid, root uuid)
    language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    fresh uuid := gen_random_uuid();
    begun uuid;
begin
    if acting_role() is distinct from 'JOB' then return; end if;
    insert into letter_thread (person_id, about, root) values (of_person, of_about, fresh) on conflict do nothing;
    select t.root into begun from letter_thread t
        where t.tenant_id = acting_tenant() and t.person_id = of_person and t.about = of_about;
    return query select fresh, begun;
end $$;
revoke execute on function open_thread(uuid, uuid) from public;
grant execute on function open_thread(uuid, uuid) to ${runtime};

-- How those hear of a topic whose letters a module writes itself.
create function letter_wishes(people uuid[], of_topic text, usual text) returns table (
        person uuid, how text, quiet_from time, quiet_to time, quiet_days_off boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select p, coalesce(c.how, usual), h.quiet_from, h.quiet_to, coalesce(h.quiet_days_off, false)
    from (select distinct p from unnest(people) p) each
    left join hearing h on h.tenant_id = (select acting_tenant()) and h.person_id = p
    left join hearing_topic c on c.tenant_id = (select acting_tenant()) and c.person_id = p and c.topic = of_topic
    where (select acting_role()) = 'JOB'
$$;
revoke execute on function letter_wishes(uuid[], text, text) from public;
grant execute on function letter_wishes(uuid[], text, text) to ${runtime};

-- Decides for notices up to a moment what becomes of them, each once, whichever node asks. What a key belongs to is said
-- by the application, the longest beginning of it first. Of what lay for a week nobody is written any more. Answers how
-- many were decided.
create function route_notices(until timestamptz, most integer, keys text[], topics text[], usuals text[], written text[],
                              mutable boolean[]) returns integer
    language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    with due as materialized (
        select n.tenant_id, n.id from notice n
        where n.tenant_id = (select acting_tenant()) and (select acting_role()) = 'JOB'
          and n.letter is null and n.created_at <= until
        order by n.created_at limit most for update skip locked),
    known as materialized (
        select * from unnest(keys, topics, usuals, written, mutable) k (key, topic, usual, written, mutable)),
    routed as (
        update notice n
        set topic = k.topic, letter = case
            when n.read_at is not null or k.written = 'ALWAYS' then 'NONE'
            when n.created_at < until - interval '7 days' then 'NONE'
            when k.mutable and exists (
                select from following f where f.tenant_id = n.tenant_id and f.person_id = n.person_id
                and f.kind = 'MUTED' and f.about = n.about) then 'NONE'
            when coalesce(c.how, k.usual) = 'AT_ONCE' then case k.written when 'WISHED' then 'NONE' else 'NOW' end
            when coalesce(c.how, k.usual) = 'DIGEST' and coalesce(h.digest, true) then 'DIGEST'
            else 'NONE' end
        from due d
        join notice x on x.tenant_id = d.tenant_id and x.id = d.id
        cross join lateral (
            select * from known where starts_with(x.message_key, known.key) order by length(known.key) desc limit 1) k
        left join hearing h on h.tenant_id = x.tenant_id and h.person_id = x.person_id
        left join hearing_topic c on c.tenant_id = x.tenant_id and c.person_id = x.person_id and c.topic = k.topic
        where n.tenant_id = d.tenant_id and n.id = d.id
        returning 1)
    select count(*)::integer from routed
$$;
revoke execute on function route_notices(timestamptz, integer, text[], text[], text[], text[], boolean[]) from public;
grant execute on function route_notices(timestamptz, integer, text[], text[], text[], text[], boolean[]) to ${runtime};

-- Whether somebody does not want to be disturbed at this time of this day.
create function is_quiet(since time, until time, on_days_off boolean, at time, day_off boolean) returns boolean
    language sql immutable parallel safe as $$
    select coalesce(on_days_off and day_off, false) or coalesce(case
        when since <= until then at >= since and at < until
        else at >= since or at < until end, false)
$$;

-- What a letter may name of what it is about: nothing, unless the office allows it and the whole cohort reads it by name.
create function letter_title(of_person uuid, of_thing uuid) returns text
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select q.title from question q
    where q.tenant_id = (select acting_tenant()) and q.id = of_thing
      and q.disclosure = 'COHORT' and not q.pseudonymous
      and exists (select from letter_rule r where r.tenant_id = q.tenant_id and r.titles)
      and exists (select from membership m where m.tenant_id = q.tenant_id and m.person_id = of_person
                  and m.ended_at is null and (m.role = 'STAFF' or m.cohort_id = q.cohort_id))
$$;
revoke execute on function letter_title(uuid, uuid) from public;

-- Takes what is to be mailed at once and whose reader is not to be left in peace now. Of several notices of one thing
-- the newest is written of. What was read meanwhile is taken and not told.
create function take_now(at time, day_off boolean, most integer) returns table (
        letter uuid, root uuid, person uuid, name text, email text, language text, topic text, message_key text,
        args text[], notice uuid, title text, stop text)
    language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    with ready as materialized (
        select n.tenant_id, n.id from notice n
        left join hearing h on h.tenant_id = n.tenant_id and h.person_id = n.person_id
        where n.tenant_id = (select acting_tenant()) and (select acting_role()) = 'JOB' and n.letter = 'NOW'
          and not is_quiet(h.quiet_from, h.quiet_to, h.quiet_days_off, at, day_off)
        order by n.person_id limit most for update of n skip locked),
    taken as (
        update notice n set letter = 'NONE' from ready r where n.tenant_id = r.tenant_id and n.id = r.id
        returning n.*),
    newest as (
        select distinct on (t.person_id, t.about) t.* from taken t where t.read_at is null
        order by t.person_id, t.about, t.created_at desc, t.id)
    select o.letter, o.root, n.person_id, p.name, a.email, coalesce(h.language, 'ja'), n.topic, n.message_key, n.args, n.id,
           letter_title(n.person_id, n.about), stop_secret(n.person_id, n.topic)
    from newest n
    join person p on p.tenant_id = n.tenant_id and p.id = n.person_id
    join account a on a.tenant_id = n.tenant_id and a.person_id = n.person_id
    left join hearing h on h.tenant_id = n.tenant_id and h.person_id = n.person_id
    cross join lateral open_thread(n.person_id, n.about) o
    where exists (select from membership m where m.tenant_id = n.tenant_id and m.person_id = n.person_id and m.ended_at is null)
$$;
revoke execute on function take_now(time, boolean, integer) from public;
grant execute on function take_now(time, boolean, integer) to ${runtime};

-- Takes what gathered before the hour of today's digests once that has come, for so many readers, each once a day. What
-- comes later is for the next one.
create function take_digests(today date, midnight timestamptz, at_hour integer, day_off boolean, most integer) returns table (
        person uuid, name text, email text, language text, items jsonb, stop text)
    language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    with due as materialized (
        select distinct n.person_id from notice n
        left join hearing h on h.tenant_id = n.tenant_id and h.person_id = n.person_id
        where n.tenant_id = (select acting_tenant()) and (select acting_role()) = 'JOB' and n.letter = 'DIGEST'
          and coalesce(h.digest, true) and coalesce(h.hour, 8) <= at_hour and (not day_off or coalesce(h.daily, false))
          and n.created_at < midnight + coalesce(h.hour, 8) * interval '1 hour'
          and not exists (select from letter_digest d where d.tenant_id = n.tenant_id and d.person_id = n.person_id
                          and d.day >= today)
        order by n.person_id limit most),
    claimed as (
        insert into letter_digest as d (person_id, day) select person_id, today from due order by person_id
        on conflict (tenant_id, person_id) do update set day = excluded.day where d.day < excluded.day
        returning d.tenant_id, d.person_id),
    taken as (
        update notice n set letter = 'NONE' from claimed c
        left join hearing h on h.tenant_id = c.tenant_id and h.person_id = c.person_id
        where n.tenant_id = c.tenant_id and n.person_id = c.person_id and n.letter = 'DIGEST'
          and n.created_at < midnight + coalesce(h.hour, 8) * interval '1 hour'
        returning n.*),
    lines as (
        select t.tenant_id, t.person_id, t.topic, t.message_key, t.args, letter_title(t.person_id, t.about) as title,
               count(*) as number, min(t.created_at) as since
        from taken t where t.read_at is null
        group by 1, 2, 3, 4, 5, 6)
    select l.person_id, p.name, a.email, coalesce(h.language, 'ja'),
           jsonb_agg(jsonb_build_object('topic', l.topic, 'key', l.message_key, 'args', l.args, 'title', l.title,
                                        'number', l.number) order by l.since, l.message_key),
           stop_secret(l.person_id, 'digest')
    from lines l
    join person p on p.tenant_id = l.tenant_id and p.id = l.person_id
    join account a on a.tenant_id = l.tenant_id and a.person_id = l.person_id
    left join hearing h on h.tenant_id = l.tenant_id and h.person_id = l.person_id
    where exists (select from membership m where m.tenant_id = l.tenant_id and m.person_id = l.person_id and m.ended_at is null)
    group by l.person_id, p.name, a.email, h.language
$$;
revoke execute on function take_digests(date, timestamptz, integer, boolean, integer) from public;
grant execute on function take_digests(date, timestamptz, integer, boolean, integer) to ${runtime};
