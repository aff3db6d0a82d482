-- Answering by mail. A letter carries an address with a secret; of that only the hash is kept. It stands for one seat and
-- one place in the community, ends by itself, and with the seat. All of this is written by the functions below alone.

create table reply_way (
    tenant_id uuid not null default acting_tenant() references tenant,
    token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
    person_id uuid not null,
    membership_id uuid not null,
    question_id uuid not null,
    answer_id uuid,
    comments boolean not null,
    until timestamptz not null,
    primary key (tenant_id, token_hash),
    foreign key (tenant_id, person_id) references person,
    foreign key (tenant_id, membership_id) references membership,
    foreign key (tenant_id, question_id) references question,
    foreign key (tenant_id, answer_id) references answer
);
comment on column reply_way.comments is 'what comes by it is a comment, on the answer if there is one; else an answer';
call protect('reply_way', 'person');
create policy directory on reply_way to ${owner} using (true) with check (true);
drop policy adding on reply_way;
drop policy changing on reply_way;
drop policy removing on reply_way;
revoke insert, update, delete on reply_way from ${runtime};
create index reply_way_by_token on reply_way (token_hash);
create index reply_way_by_end on reply_way (tenant_id, until);

-- What became of a mail, so that none is taken twice; nothing of what it said.
create table reply_receipt (
    tenant_id uuid not null default acting_tenant() references tenant,
    message_hash text not null check (message_hash ~ '^[0-9a-f]{64}$'),
    person_id uuid not null,
    membership_id uuid not null,
    question_id uuid not null,
    outcome text not null check (outcome in ('POSTED', 'FOUND', 'TOO_LONG', 'CLOSED', 'GONE', 'CONSENT', 'EXPIRED', 'SENDER',
                                             'TOO_LARGE', 'TOO_MANY', 'EMPTY')),
    files boolean not null,
    taken_at timestamptz not null,
    untold boolean not null,
    told_at timestamptz,
    primary key (tenant_id, message_hash),
    foreign key (tenant_id, person_id) references person,
    foreign key (tenant_id, membership_id) references membership,
    foreign key (tenant_id, question_id) references question
);
comment on column reply_receipt.untold is 'a letter about it is still to be written';
call protect('reply_receipt', 'person');
create policy directory on reply_receipt to ${owner} using (true) with check (true);
drop policy adding on reply_receipt;
drop policy changing on reply_receipt;
drop policy removing on reply_receipt;
revoke insert, update, delete on reply_receipt from ${runtime};
create index reply_receipt_of_seat on reply_receipt (tenant_id, membership_id, taken_at);
create index untold_reply_receipt on reply_receipt (tenant_id, taken_at) where untold;

-- Opens a way to answer what stands at a place, for the seat by which the reader reads it; no, where there is none or the
-- question is closed. What is written below an answer, or beside a comment, is a comment; below a question an answer.
create function open_reply(hash text, reader uuid, place text, ends timestamptz) returns boolean
    language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    with named as materialized (
        select regexp_match(place, '^question/([0-9a-f-]{36})(?:[?][^#]*)?(?:#(answer|comment)-([0-9a-f-]{36}))?$') as part),
    asked as (
        select q.*, coalesce(q.company_id, b.company_id) as asking, n.part[2] as kind, n.part[3]::uuid as post
        from named n
        join question q on q.tenant_id = (select acting_tenant()) and q.id = n.part[1]::uuid
        left join byline b on b.tenant_id = q.tenant_id and b.post_id = q.id
        where (select acting_role()) = 'JOB' and not q.closed),
    opened as (
        insert into reply_way (token_hash, person_id, membership_id, question_id, answer_id, comments, until)
        select hash, s.person_id, s.id, q.id, coalesce(a.id, c.answer_id), q.kind is not null, ends
        from asked q
        left join answer a on q.kind = 'answer' and a.tenant_id = q.tenant_id and a.question_id = q.id and a.id = q.post
        left join post_comment c
            on q.kind = 'comment' and c.tenant_id = q.tenant_id and c.question_id = q.id and c.id = q.post
        cross join lateral (
            select m.person_id, m.id from membership m
            where m.tenant_id = q.tenant_id and m.person_id = reader and m.ended_at is null
              and (m.role = 'STAFF' or m.cohort_id = q.cohort_id and (
                   q.disclosure = 'COHORT' or m.company_id = q.asking
                   or m.role = 'EXPERT' and (q.disclosure = 'EXPERTS' or exists (
                       select from assignment s where s.tenant_id = m.tenant_id and s.membership_id = m.id
                       and s.company_id = q.asking))))
            order by m.role = 'STAFF', m.started_at, m.id limit 1) s
        where q.kind is null or a.id is not null or c.id is not null
        returning 1)
    select exists (select from opened)
$$;
revoke execute on function open_reply(text, uuid, text, timestamptz) from public;
grant execute on function open_reply(text, uuid, text, timestamptz) to ${runtime};

-- What a secret stands for, told to whoever has it, and whether an address is the one its seat is known by.
create function reply_way_of(hash text, sender text, at timestamptz) returns table (
        tenant uuid, membership uuid, question uuid, answer uuid, comments boolean, of_sender boolean, expired boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select w.tenant_id, w.membership_id, coalesce(a.question_id, w.question_id), w.answer_id, w.comments,
           c.email = lower(sender), w.until <= at
    from reply_way w
    join tenant t on t.tenant_id = w.tenant_id and t.opened
    join membership m on m.tenant_id = w.tenant_id and m.id = w.membership_id and m.ended_at is null
    join account c on c.tenant_id = w.tenant_id and c.person_id = w.person_id
    left join answer a on a.tenant_id = w.tenant_id and a.id = w.answer_id
    where w.token_hash = hash
$$;
revoke execute on function reply_way_of(text, text, timestamptz) from public;
grant execute on function reply_way_of(text, text, timestamptz) to ${runtime};

-- Notes what becomes of a mail, by its own seat or the job; no, where it was noted already. Whoever asks at the same moment
-- waits for the other's end.
create function take_reply(message text, of_membership uuid, of_question uuid, becomes text, has_files boolean) returns boolean
    language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    with taken as (
        insert into reply_receipt (message_hash, person_id, membership_id, question_id, outcome, files, taken_at, untold)
        select message, m.person_id, m.id, of_question, becomes, has_files, acting_moment(), becomes <> 'POSTED' or has_files
        from membership m
        where m.tenant_id = (select acting_tenant()) and m.id = of_membership
          and ((select acting_role()) = 'JOB' or m.person_id = (select acting_person()))
        on conflict do nothing returning 1)
    select exists (select from taken)
$$;
revoke execute on function take_reply(text, uuid, uuid, text, boolean) from public;
grant execute on function take_reply(text, uuid, uuid, text, boolean) to ${runtime};

-- Takes what somebody is to be told of, each once and to nobody more than so many a day; the rest is told to nobody.
create function tell_replies(most integer, a_day integer) returns table (
        message text, name text, email text, language text, question uuid, outcome text, files boolean)
    language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    with due as materialized (
        select r.tenant_id, r.message_hash, r.person_id, r.taken_at from reply_receipt r
        where r.tenant_id = (select acting_tenant()) and (select acting_role()) = 'JOB' and r.untold
        order by r.taken_at limit most for update skip locked),
    counted as (
        select d.*, row_number() over (partition by d.person_id order by d.taken_at, d.message_hash) + (
            select count(*) from reply_receipt o where o.tenant_id = d.tenant_id and o.person_id = d.person_id
            and o.told_at > acting_moment() - interval '1 day') as number
        from due d),
    told as (
        update reply_receipt r set untold = false, told_at = case when c.number <= a_day then acting_moment() end
        from counted c where r.tenant_id = c.tenant_id and r.message_hash = c.message_hash
        returning r.*)
    select t.message_hash, p.name, a.email, coalesce(h.language, 'ja'), t.question_id, t.outcome, t.files
    from told t
    join person p on p.tenant_id = t.tenant_id and p.id = t.person_id
    join account a on a.tenant_id = t.tenant_id and a.person_id = t.person_id
    join membership m on m.tenant_id = t.tenant_id and m.id = t.membership_id and m.ended_at is null
    left join hearing h on h.tenant_id = t.tenant_id and h.person_id = t.person_id
    where t.told_at is not null
$$;
revoke execute on function tell_replies(integer, integer) from public;
grant execute on function tell_replies(integer, integer) to ${runtime};

create function forget_replies(before timestamptz) returns void
    language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    delete from reply_way w
        where w.tenant_id = (select acting_tenant()) and (select acting_role()) = 'JOB' and w.until < before;
    delete from reply_receipt r
        where r.tenant_id = (select acting_tenant()) and (select acting_role()) = 'JOB' and r.taken_at < before
$$;
revoke execute on function forget_replies(timestamptz) from public;
grant execute on function forget_replies(timestamptz) to ${runtime};

-- Named like letters about notices, as the office is not to see in its outbox who wrote where.
do $$ begin
    execute format('create or replace function letter_kinds() returns text[] language sql immutable parallel safe as %L',
                   format('select %L::text[]', letter_kinds() || array['notification.replyKept', 'notification.replyRefused',
                                                                      'notification.replyFiles']));
end $$;
