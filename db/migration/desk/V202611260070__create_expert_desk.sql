-- The expert desk: which question waits for whom and until when. The desk belongs to the experts of a cohort and the
-- office; those who ask do not see who was thought of and why not. Everything about a question is written by functions
-- (see the next migrations), so that what happened stands in the history, and nothing else can happen.

-- Within how many business days a question of a cohort is to be answered. Without a row, three.
create table desk_rule (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    days integer not null check (days between 1 and 20),
    changed_by uuid not null default acting_person(),
    changed_at timestamptz not null,
    primary key (tenant_id, cohort_id),
    foreign key (tenant_id, cohort_id) references cohort,
    foreign key (tenant_id, changed_by) references person
);
call protect('desk_rule', 'cohort');
create policy directory on desk_rule to ${owner} using (true);
drop policy adding on desk_rule;
create policy adding on desk_rule for insert with check (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF' and changed_by = (select acting_person()));
drop policy changing on desk_rule;
create policy changing on desk_rule for update
    using (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF')
    with check (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF'
                and changed_by = (select acting_person()));
drop policy removing on desk_rule;
revoke update, delete on desk_rule from ${runtime};
grant update (days, changed_by, changed_at) on desk_rule to ${runtime};

-- What an expert says of the own work: parts of the textbook, topics, and how many questions a week.
create table expert_profile (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    expert_id uuid not null,
    parts integer[] not null default '{}' check (parts <@ '{0,1,2,3,4,5,6,7,8,9,10}'),
    tags text[] not null default '{}' check (cardinality(tags) <= 20),
    weekly_cap integer not null check (weekly_cap between 0 and 50),
    written_at timestamptz not null,
    primary key (tenant_id, expert_id),
    foreign key (tenant_id, cohort_id) references cohort,
    foreign key (tenant_id, expert_id) references membership
);
call protect('expert_profile', 'cohort');
create policy directory on expert_profile to ${owner} using (true);
drop policy reading on expert_profile;
create policy reading on expert_profile for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or (select acting_role()) = 'EXPERT' and cohort_id = (select acting_cohort())));
drop policy adding on expert_profile;
create policy adding on expert_profile for insert with check (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'EXPERT' and cohort_id = (select acting_cohort())
    and expert_id in (select m.id from membership m where m.person_id = (select acting_person())
                      and m.role = 'EXPERT' and m.cohort_id = (select acting_cohort()) and m.ended_at is null));
drop policy changing on expert_profile;
create policy changing on expert_profile for update using (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'EXPERT'
    and expert_id in (select m.id from membership m where m.person_id = (select acting_person())
                      and m.role = 'EXPERT' and m.cohort_id = (select acting_cohort()) and m.ended_at is null));
drop policy removing on expert_profile;
revoke update, delete on expert_profile from ${runtime};
grant update (parts, tags, weekly_cap, written_at) on expert_profile to ${runtime};

-- When an expert is away, and who stands in. The stand-in covers what the other holds; nothing changes hands.
create table expert_absence (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    cohort_id uuid not null,
    expert_id uuid not null,
    first_day date not null,
    last_day date not null,
    stand_in uuid,
    written_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, cohort_id) references cohort,
    foreign key (tenant_id, expert_id) references membership,
    foreign key (tenant_id, stand_in) references membership,
    check (first_day <= last_day and last_day < first_day + 366),
    check (stand_in <> expert_id)
);
call protect('expert_absence', 'cohort');
create policy directory on expert_absence to ${owner} using (true);
create index expert_absence_by_expert on expert_absence (tenant_id, expert_id, last_day);
drop policy reading on expert_absence;
create policy reading on expert_absence for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or (select acting_role()) = 'EXPERT' and cohort_id = (select acting_cohort())));
drop policy adding on expert_absence;
create policy adding on expert_absence for insert with check (
    tenant_id = (select acting_tenant())
    and (stand_in is null
         or stand_in in (select m.id from membership m where m.role = 'EXPERT'
                         and m.cohort_id = expert_absence.cohort_id and m.ended_at is null))
    and ((select acting_role()) = 'STAFF'
         or (select acting_role()) = 'EXPERT' and cohort_id = (select acting_cohort())
            and expert_id in (select m.id from membership m where m.person_id = (select acting_person())
                              and m.role = 'EXPERT' and m.cohort_id = (select acting_cohort()) and m.ended_at is null)));
drop policy changing on expert_absence;
drop policy removing on expert_absence;
create policy removing on expert_absence for delete using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or (select acting_role()) = 'EXPERT'
            and expert_id in (select m.id from membership m where m.person_id = (select acting_person())
                              and m.role = 'EXPERT' and m.cohort_id = (select acting_cohort()) and m.ended_at is null)));
revoke update on expert_absence from ${runtime};

-- Companies whose questions an expert leaves to others, and why. It is between the expert and the office: the company
-- never learns of it, nor do the expert's colleagues.
create table expert_conflict (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    cohort_id uuid not null,
    expert_id uuid not null,
    company_id uuid not null,
    reason text not null check (length(reason) between 1 and 500),
    first_day date not null,
    last_day date check (last_day >= first_day),
    declared_by uuid not null default acting_person(),
    declared_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, cohort_id) references cohort,
    foreign key (tenant_id, company_id) references company,
    foreign key (tenant_id, expert_id) references membership,
    foreign key (tenant_id, declared_by) references person
);
call protect('expert_conflict', 'cohort');
create policy directory on expert_conflict to ${owner} using (true);
create index expert_conflict_by_expert on expert_conflict (tenant_id, expert_id, company_id);
drop policy reading on expert_conflict;
create policy reading on expert_conflict for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or (select acting_role()) = 'EXPERT'
            and expert_id in (select m.id from membership m where m.person_id = (select acting_person()))));
drop policy adding on expert_conflict;
create policy adding on expert_conflict for insert with check (
    tenant_id = (select acting_tenant()) and declared_by = (select acting_person())
    and company_id in (select m.company_id from membership m where m.cohort_id = expert_conflict.cohort_id)
    and ((select acting_role()) = 'STAFF'
         or (select acting_role()) = 'EXPERT' and cohort_id = (select acting_cohort())
            and expert_id in (select m.id from membership m where m.person_id = (select acting_person())
                              and m.role = 'EXPERT' and m.cohort_id = (select acting_cohort()) and m.ended_at is null)));
-- A declaration ends on a day and is never removed: what was routed meanwhile stays explained.
drop policy changing on expert_conflict;
create policy changing on expert_conflict for update using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or (select acting_role()) = 'EXPERT'
            and expert_id in (select m.id from membership m where m.person_id = (select acting_person())
                              and m.role = 'EXPERT' and m.cohort_id = (select acting_cohort()) and m.ended_at is null)));
drop policy removing on expert_conflict;
revoke update, delete on expert_conflict from ${runtime};
grant update (last_day) on expert_conflict to ${runtime};

-- Where a question stands. The clock counts business time: while it runs it is due at a moment; while it rests, as the
-- asker was asked back, it keeps the seconds of business time that are left.
create table desk_question (
    tenant_id uuid not null default acting_tenant() references tenant,
    question_id uuid not null,
    cohort_id uuid not null,
    state text not null check (state in ('RUNNING', 'PAUSED', 'ANSWERED', 'ACCEPTED', 'OFF')),
    days integer not null check (days between 1 and 20),
    since timestamptz not null,
    left_seconds bigint not null check (left_seconds >= 0),
    due_at timestamptz,
    expert_id uuid,
    held_since timestamptz,
    handed_by uuid,
    reasons text[] not null default '{}',
    version integer not null default 0,
    primary key (tenant_id, question_id),
    foreign key (tenant_id, cohort_id, question_id) references question (tenant_id, cohort_id, id),
    foreign key (tenant_id, expert_id) references membership,
    foreign key (tenant_id, handed_by) references membership,
    check ((expert_id is null) = (held_since is null)),
    check (handed_by is null or expert_id is not null),
    check (state <> 'RUNNING' or due_at is not null)
);
call protect('desk_question', 'cohort');
create policy directory on desk_question to ${owner} using (true) with check (true);
create index desk_question_by_due on desk_question (tenant_id, cohort_id, due_at, question_id) where state = 'RUNNING';
create index desk_question_by_expert on desk_question (tenant_id, expert_id, state);
create index desk_question_by_state on desk_question (tenant_id, state, due_at, question_id);
comment on column desk_question.since is 'when the state began';
comment on column desk_question.left_seconds is 'business time that was left then';
comment on column desk_question.reasons is 'why nobody was found, while nobody holds it';
comment on column desk_question.version is 'rises with each entry of the history';

-- What happened to a question on the desk: never changed. Nobody is named for what the asker did.
create table desk_event (
    tenant_id uuid not null default acting_tenant() references tenant,
    question_id uuid not null,
    place integer not null,
    cohort_id uuid not null,
    kind text not null check (kind in ('ROUTED', 'UNROUTED', 'CLAIMED', 'ASSIGNED', 'HANDED', 'DECLINED', 'RELEASED',
        'ASKED_BACK', 'REPLIED', 'ANSWERED', 'ACCEPTED', 'EXTENDED', 'TAKEN_OFF', 'PUT_BACK')),
    at timestamptz not null,
    done_by uuid,
    expert_id uuid,
    answer_id uuid,
    due_at timestamptz,
    reasons text[] not null default '{}',
    note text not null default '' check (length(note) <= 500),
    primary key (tenant_id, question_id, place),
    foreign key (tenant_id, question_id) references desk_question,
    foreign key (tenant_id, cohort_id) references cohort,
    foreign key (tenant_id, done_by) references person,
    foreign key (tenant_id, expert_id) references membership,
    foreign key (tenant_id, question_id, answer_id) references answer (tenant_id, question_id, id)
);
call protect('desk_event', 'cohort');
create policy directory on desk_event to ${owner} using (true) with check (true);

-- Both are read where the question itself is read. Rows that the asker's transaction wrote show no more than their own
-- columns: which transaction wrote them is as good as a name (see decision 0015).
drop policy reading on desk_question;
create policy reading on desk_question for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or (select acting_role()) = 'EXPERT' and cohort_id = (select acting_cohort()))
    and exists (select 1 from question q where q.tenant_id = desk_question.tenant_id and q.id = desk_question.question_id));
drop policy adding on desk_question;
drop policy changing on desk_question;
drop policy removing on desk_question;
revoke select, insert, update, delete on desk_question from ${runtime};
grant select (tenant_id, question_id, cohort_id, state, days, since, left_seconds, due_at, expert_id, held_since,
    handed_by, reasons, version) on desk_question to ${runtime};

drop policy reading on desk_event;
create policy reading on desk_event for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or (select acting_role()) = 'EXPERT' and cohort_id = (select acting_cohort()))
    and exists (select 1 from question q where q.tenant_id = desk_event.tenant_id and q.id = desk_event.question_id));
drop policy adding on desk_event;
drop policy changing on desk_event;
drop policy removing on desk_event;
revoke select, insert, update, delete on desk_event from ${runtime};
grant select (tenant_id, question_id, place, cohort_id, kind, at, done_by, expert_id, answer_id, due_at, reasons, note)
    on desk_event to ${runtime};
