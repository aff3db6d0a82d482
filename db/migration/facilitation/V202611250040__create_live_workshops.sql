-- The workshop of a session while it is held: its steps with theme and timer, what each person thinks first for
-- themselves, the ideas of a group and the votes for them, and what the group brings forth.

-- The group in which the acting person sits at a session, once the groups are published.
create function own_group(of_session uuid) returns integer language sql stable as $$
    select s.group_number from group_seat s
    join membership m on m.tenant_id = s.tenant_id and m.id = s.membership_id
    where s.tenant_id = acting_tenant() and s.session_id = of_session and s.cohort_id = acting_cohort()
      and m.person_id = acting_person() and m.ended_at is null
    limit 1 $$;
create function sits_in_group(of_session uuid, in_group integer, seat uuid) returns boolean language sql stable as $$
    select seat is null or exists (select from group_seat s
        where s.tenant_id = acting_tenant() and s.session_id = of_session and s.group_number = in_group
          and s.membership_id = seat) $$;

create table live_workshop (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    session_id uuid not null,
    theme text not null default '' check (length(theme) <= 400),
    state text not null default 'PREPARED' check (state in ('PREPARED', 'RUNNING', 'CLOSED')),
    step integer not null default 1 check (step between 1 and 30),
    runs_until timestamptz,
    left_seconds integer check (left_seconds between 0 and 86400),
    revealed_at timestamptz,
    open_counts boolean not null default false,
    voting_ended boolean not null default false,
    presenting integer check (presenting between 1 and 999),
    presentation_order integer[] not null default '{}',
    version integer not null default 0,
    made_by uuid not null default acting_person(),
    made_at timestamptz not null,
    closed_at timestamptz,
    primary key (tenant_id, session_id),
    unique (tenant_id, cohort_id, session_id),
    foreign key (tenant_id, cohort_id, session_id) references session (tenant_id, cohort_id, id),
    foreign key (tenant_id, made_by) references person,
    check (runs_until is null or left_seconds is null),
    check ((state = 'CLOSED') = (closed_at is not null))
);
comment on column live_workshop.runs_until is 'while the timer of the step runs';
comment on column live_workshop.left_seconds is 'while the timer of the step is stopped';
call protect('live_workshop', 'cohort');
drop policy adding on live_workshop;
create policy adding on live_workshop for insert with check (
    tenant_id = (select acting_tenant()) and made_by = (select acting_person()) and prepares_session(session_id)
    and state = 'PREPARED' and revealed_at is null);
drop policy changing on live_workshop;
create policy changing on live_workshop for update
    using (tenant_id = (select acting_tenant()) and prepares_session(session_id))
    with check (tenant_id = (select acting_tenant()) and prepares_session(session_id));
drop policy removing on live_workshop;
revoke update, delete on live_workshop from ${runtime};
grant update (theme, state, step, runs_until, left_seconds, revealed_at, open_counts, voting_ended, presenting,
              presentation_order, version, closed_at) on live_workshop to ${runtime};

-- What was closed stays closed, and what was revealed stays so.
create function keep_closed_workshop() returns trigger language plpgsql as $$
begin
    if old.state = 'CLOSED' then
        raise exception 'The workshop of session % is closed', old.session_id using errcode = 'restrict_violation';
    end if;
    if old.revealed_at is not null and new.revealed_at is distinct from old.revealed_at then
        raise exception 'The thoughts of session % are revealed', old.session_id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keeps_closed before update on live_workshop for each row execute function keep_closed_workshop();

create function workshop_runs(of_session uuid) returns boolean language sql stable as $$
    select exists (select from live_workshop w where w.tenant_id = acting_tenant() and w.session_id = of_session
                   and w.state = 'RUNNING') $$;
create function workshop_closed(of_session uuid) returns boolean language sql stable as $$
    select exists (select from live_workshop w where w.tenant_id = acting_tenant() and w.session_id = of_session
                   and w.state = 'CLOSED') $$;
create function thoughts_revealed(of_session uuid) returns boolean language sql stable as $$
    select exists (select from live_workshop w where w.tenant_id = acting_tenant() and w.session_id = of_session
                   and w.revealed_at is not null) $$;
create function votes_are_taken(of_session uuid) returns boolean language sql stable as $$
    select exists (select from live_workshop w where w.tenant_id = acting_tenant() and w.session_id = of_session
                   and w.state = 'RUNNING' and not w.voting_ended) $$;
-- The group writes until the workshop is closed, at the latest until the day of the session is over.
create function group_may_write(of_session uuid, at timestamptz) returns boolean language sql stable as $$
    select exists (select from live_workshop w
                   join session s on s.tenant_id = w.tenant_id and s.id = w.session_id
                   where w.tenant_id = acting_tenant() and w.session_id = of_session and w.state = 'RUNNING'
                     and at < (s.held_on + 1)::timestamp at time zone 'Asia/Tokyo') $$;

create table live_step (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    session_id uuid not null,
    number integer not null check (number between 1 and 30),
    kind text not null check (kind in
        ('WELCOME', 'THINK', 'SHARE', 'IDEAS', 'VOTE', 'OUTPUT', 'PRESENT', 'COMMENT', 'ACTION')),
    theme text not null default '' check (length(theme) <= 400),
    minutes integer not null check (minutes between 0 and 240),
    primary key (tenant_id, session_id, number),
    foreign key (tenant_id, cohort_id, session_id) references live_workshop (tenant_id, cohort_id, session_id)
);
call protect('live_step', 'cohort');
drop policy adding on live_step;
create policy adding on live_step for insert with check (
    tenant_id = (select acting_tenant()) and prepares_session(session_id) and not workshop_closed(session_id));
drop policy changing on live_step;
drop policy removing on live_step;
create policy removing on live_step for delete using (
    tenant_id = (select acting_tenant()) and prepares_session(session_id) and not workshop_closed(session_id));
revoke update on live_step from ${runtime};

-- What somebody thinks first for themselves. It is the writer's alone until the thoughts are revealed, then also the
-- group's, except what the writer keeps.
create table thought (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    cohort_id uuid not null,
    session_id uuid not null,
    group_number integer not null check (group_number between 1 and 999),
    person_id uuid not null default acting_person(),
    body text not null check (length(body) between 1 and 400),
    kept boolean not null default false,
    written_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, cohort_id, session_id) references live_workshop (tenant_id, cohort_id, session_id),
    foreign key (tenant_id, person_id) references person
);
call protect('thought', 'person');
create policy directory on thought to ${owner} using (true);
drop policy reading on thought;
create policy reading on thought for select using (
    tenant_id = (select acting_tenant())
    and (person_id = (select acting_person())
         or not kept and cohort_id = (select acting_cohort()) and thoughts_revealed(session_id)
            and group_number = own_group(session_id)));
drop policy adding on thought;
create policy adding on thought for insert with check (
    tenant_id = (select acting_tenant()) and person_id = (select acting_person())
    and cohort_id = (select acting_cohort()) and workshop_runs(session_id) and group_number = own_group(session_id));
drop policy changing on thought;
create policy changing on thought for update
    using (tenant_id = (select acting_tenant()) and person_id = (select acting_person()) and workshop_runs(session_id))
    with check (tenant_id = (select acting_tenant()) and person_id = (select acting_person())
                and workshop_runs(session_id));
drop policy removing on thought;
create policy removing on thought for delete using (
    tenant_id = (select acting_tenant()) and person_id = (select acting_person()) and workshop_runs(session_id));
revoke update on thought from ${runtime};
grant update (body, kept) on thought to ${runtime};
create index thought_by_group on thought (tenant_id, session_id, group_number, written_at);

-- How far the groups are, for whoever leads: numbers, never words.
create function thought_counts(of_session uuid) returns table (group_number integer, writers bigint, thoughts bigint)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select t.group_number, count(distinct t.person_id), count(*) from thought t
    where t.tenant_id = acting_tenant() and t.session_id = of_session and prepares_session(of_session)
    group by t.group_number $$;
revoke execute on function thought_counts(uuid) from public;
grant execute on function thought_counts(uuid) to ${runtime};

-- Ways to a solution, which the group looks at together.
create table idea (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    cohort_id uuid not null,
    session_id uuid not null,
    group_number integer not null check (group_number between 1 and 999),
    person_id uuid not null default acting_person(),
    body text not null check (length(body) between 1 and 600),
    written_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, cohort_id, session_id, group_number, id),
    foreign key (tenant_id, cohort_id, session_id) references live_workshop (tenant_id, cohort_id, session_id),
    foreign key (tenant_id, person_id) references person
);
call protect('idea', 'cohort');
drop policy reading on idea;
create policy reading on idea for select using (
    tenant_id = (select acting_tenant())
    and (prepares_session(session_id)
         or cohort_id = (select acting_cohort()) and group_number = own_group(session_id)));
drop policy adding on idea;
create policy adding on idea for insert with check (
    tenant_id = (select acting_tenant()) and person_id = (select acting_person())
    and cohort_id = (select acting_cohort()) and workshop_runs(session_id) and group_number = own_group(session_id));
drop policy changing on idea;
drop policy removing on idea;
create policy removing on idea for delete using (
    tenant_id = (select acting_tenant()) and person_id = (select acting_person()) and workshop_runs(session_id));
revoke update on idea from ${runtime};
create index idea_by_group on idea (tenant_id, session_id, group_number, written_at);

-- One vote a person and idea, none for one's own. Nobody reads for what another voted.
create table idea_vote (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    session_id uuid not null,
    group_number integer not null,
    idea_id uuid not null,
    person_id uuid not null default acting_person(),
    voted_at timestamptz not null,
    primary key (tenant_id, idea_id, person_id),
    foreign key (tenant_id, cohort_id, session_id, group_number, idea_id)
        references idea (tenant_id, cohort_id, session_id, group_number, id),
    foreign key (tenant_id, person_id) references person
);
call protect('idea_vote', 'person');
create policy directory on idea_vote to ${owner} using (true);
drop policy adding on idea_vote;
create policy adding on idea_vote for insert with check (
    tenant_id = (select acting_tenant()) and person_id = (select acting_person())
    and cohort_id = (select acting_cohort()) and votes_are_taken(session_id) and group_number = own_group(session_id)
    and exists (select from idea i where i.tenant_id = idea_vote.tenant_id and i.id = idea_vote.idea_id
                and i.person_id <> (select acting_person())));
drop policy changing on idea_vote;
drop policy removing on idea_vote;
create policy removing on idea_vote for delete using (
    tenant_id = (select acting_tenant()) and person_id = (select acting_person()) and votes_are_taken(session_id));
revoke update on idea_vote from ${runtime};
create index idea_vote_by_session on idea_vote (tenant_id, session_id, group_number);

-- How many votes each idea has, for its group and whoever leads, once they are shown.
create function idea_votes(of_session uuid) returns table (idea_id uuid, votes bigint)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select v.idea_id, count(*) from idea_vote v
    join live_workshop w on w.tenant_id = v.tenant_id and w.session_id = v.session_id
    where v.tenant_id = acting_tenant() and v.session_id = of_session and (w.open_counts or w.voting_ended)
      and (prepares_session(of_session) or v.cohort_id = acting_cohort() and v.group_number = own_group(of_session))
    group by v.idea_id $$;
revoke execute on function idea_votes(uuid) from public;
grant execute on function idea_votes(uuid) to ${runtime};

-- What a group brings forth, and who does what for it. Every version is kept; the number is the lock: of two who write
-- after the same one, only one finds the next number free.
create table group_output (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    session_id uuid not null,
    group_number integer not null check (group_number between 1 and 999),
    number integer not null check (number > 0),
    body text not null check (length(body) <= 8000),
    scribe uuid,
    materials uuid,
    presenter uuid,
    reason text check (length(reason) between 1 and 400),
    written_by uuid not null default acting_person(),
    written_at timestamptz not null,
    primary key (tenant_id, session_id, group_number, number),
    foreign key (tenant_id, cohort_id, session_id) references live_workshop (tenant_id, cohort_id, session_id),
    foreign key (tenant_id, scribe) references membership,
    foreign key (tenant_id, materials) references membership,
    foreign key (tenant_id, presenter) references membership,
    foreign key (tenant_id, written_by) references person
);
comment on column group_output.reason is 'of a version that was written after the group could write no more';
call protect('group_output', 'cohort');
drop policy reading on group_output;
create policy reading on group_output for select using (
    tenant_id = (select acting_tenant())
    and (prepares_session(session_id)
         or cohort_id = (select acting_cohort())
            and (group_number = own_group(session_id) or workshop_closed(session_id))));
drop policy adding on group_output;
create policy adding on group_output for insert with check (
    tenant_id = (select acting_tenant()) and written_by = (select acting_person())
    and sits_in_group(session_id, group_number, scribe) and sits_in_group(session_id, group_number, materials)
    and sits_in_group(session_id, group_number, presenter)
    and (cohort_id = (select acting_cohort()) and reason is null and group_number = own_group(session_id)
            and group_may_write(session_id, written_at)
         or prepares_session(session_id) and (reason is not null or group_may_write(session_id, written_at))));
drop policy changing on group_output;
drop policy removing on group_output;
revoke update, delete on group_output from ${runtime};

-- What the lecturer or the staff say about it, marked by the role in which they said it.
create table output_comment (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    cohort_id uuid not null,
    session_id uuid not null,
    group_number integer not null check (group_number between 1 and 999),
    person_id uuid not null default acting_person(),
    author_role text not null default acting_role() check (author_role in ('STAFF', 'EXPERT', 'LECTURER')),
    body text not null check (length(body) between 1 and 4000),
    written_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, cohort_id, session_id) references live_workshop (tenant_id, cohort_id, session_id),
    foreign key (tenant_id, person_id) references person
);
call protect('output_comment', 'cohort');
drop policy reading on output_comment;
create policy reading on output_comment for select using (
    tenant_id = (select acting_tenant())
    and (prepares_session(session_id)
         or cohort_id = (select acting_cohort())
            and (group_number = own_group(session_id) or workshop_closed(session_id))));
drop policy adding on output_comment;
create policy adding on output_comment for insert with check (
    tenant_id = (select acting_tenant()) and person_id = (select acting_person())
    and author_role = (select acting_role()) and prepares_session(session_id));
drop policy changing on output_comment;
drop policy removing on output_comment;
revoke update, delete on output_comment from ${runtime};
create index output_comment_by_group on output_comment (tenant_id, session_id, group_number, written_at);

-- Closes what nobody closed on its day. The tenant's job says it, as it freezes the groups; it works as the owner,
-- because a job prepares no session.
create policy directory on live_workshop to ${owner} using (true) with check (true);
create function close_workshops(at timestamptz) returns setof uuid
    language sql security definer set search_path = pg_catalog, public, pg_temp as $$
    update live_workshop w
        set state = 'CLOSED', closed_at = at, runs_until = null, left_seconds = null, version = w.version + 1
        from session s
        where w.tenant_id = acting_tenant() and acting_role() = 'JOB' and w.state = 'RUNNING'
          and s.tenant_id = w.tenant_id and s.id = w.session_id
          and (s.held_on + 1)::timestamp at time zone 'Asia/Tokyo' <= at
        returning w.session_id $$;
revoke execute on function close_workshops(timestamptz) from public;
grant execute on function close_workshops(timestamptz) to ${runtime};
