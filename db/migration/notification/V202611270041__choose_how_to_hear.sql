-- How people want to hear of things. All of it is the person's own: neither the office nor whoever writes learns who
-- hears of what, or who follows whom.

create table hearing (
    tenant_id uuid not null default acting_tenant() references tenant,
    person_id uuid not null default acting_person(),
    digest boolean not null default true,
    hour integer not null default 8 check (hour between 6 and 21),
    daily boolean not null default false,
    quiet_from time,
    quiet_to time,
    quiet_days_off boolean not null default false,
    language text not null default 'ja' check (language in ('ja', 'en')),
    -- When a link in a letter ended the digest; empty again once it is undone.
    stopped_at timestamptz,
    primary key (tenant_id, person_id),
    foreign key (tenant_id, person_id) references person,
    check ((quiet_from is null) = (quiet_to is null))
);
call protect('hearing', 'person');
create policy directory on hearing to ${owner} using (true) with check (true);
drop policy removing on hearing;
revoke delete on hearing from ${runtime};

create table hearing_topic (
    tenant_id uuid not null default acting_tenant() references tenant,
    person_id uuid not null default acting_person(),
    topic text not null check (topic ~ '^[a-z]{1,40}$'),
    how text not null check (how in ('APP', 'AT_ONCE', 'DIGEST')),
    -- When a link in a letter ended it; empty again once it is undone.
    stopped_at timestamptz,
    primary key (tenant_id, person_id, topic),
    foreign key (tenant_id, person_id) references person
);
call protect('hearing_topic', 'person');
create policy directory on hearing_topic to ${owner} using (true) with check (true);

-- What somebody follows: new questions of a part, answers to a question, what somebody writes by name; or does not want
-- to hear of. What is followed is not checked here: following what one does not read tells nothing.
create table following (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    person_id uuid not null default acting_person(),
    kind text not null check (kind in ('PART', 'QUESTION', 'MUTED', 'AUTHOR')),
    part integer check (part between 1 and 10),
    about uuid,
    since timestamptz not null,
    primary key (tenant_id, id),
    unique nulls not distinct (tenant_id, person_id, kind, part, about),
    foreign key (tenant_id, person_id) references person,
    check ((kind = 'PART') = (part is not null) and (kind = 'PART') = (about is null))
);
call protect('following', 'person');
create policy directory on following to ${owner} using (true);
drop policy changing on following;
revoke update on following from ${runtime};
create index following_by_thing on following (tenant_id, kind, about);
create index following_by_part on following (tenant_id, part) where kind = 'PART';

-- Whether letters may name a title that the whole cohort reads. The office decides; without a row they do not.
create table letter_rule (
    tenant_id uuid not null default acting_tenant() references tenant,
    titles boolean not null,
    changed_at timestamptz not null,
    primary key (tenant_id)
);
call protect('letter_rule', 'tenant');
create policy directory on letter_rule to ${owner} using (true);
drop policy removing on letter_rule;
revoke delete on letter_rule from ${runtime};

-- What becomes of a notice as a letter: empty until that is decided, then waiting for its moment or for the digest, or
-- nothing any more.
alter table notice
    add column topic text,
    add column letter text check (letter in ('NOW', 'DIGEST', 'NONE'));
-- Of what was told before nobody waits for a letter.
update notice set letter = 'NONE';
create index undecided_notice on notice (tenant_id, created_at) where letter is null;
create index notice_for_letter on notice (tenant_id, letter, person_id) where letter in ('NOW', 'DIGEST');

-- Whoever leaves a notice does not decide how it is heard.
create function begin_notice() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    new.topic := null;
    new.letter := null;
    return new;
end $$;
create trigger begin before insert on notice for each row execute function begin_notice();
