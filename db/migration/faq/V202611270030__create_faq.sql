-- Knowledge that stays: a confirmed answer in general words, under a section of an edition of the textbook, for all
-- cohorts of the tenant. Only the functions of the following migrations write here; what was written is only added to.
create table faq_entry (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    state text not null default 'DRAFT' check (state in ('DRAFT', 'IN_REVIEW', 'RETURNED', 'RELEASED', 'RETIRED')),
    newest integer not null default 0 check (newest >= 0),
    released integer check (released between 1 and newest),
    confirmed_at timestamptz,
    helpful integer not null default 0 check (helpful >= 0),
    primary key (tenant_id, id),
    check ((released is null) = (confirmed_at is null))
);
comment on column faq_entry.state is 'of the newest version; everybody reads the released one meanwhile';
call protect('faq_entry', 'tenant');
create policy directory on faq_entry to ${owner} using (true) with check (true);
drop policy reading on faq_entry;
create policy reading on faq_entry for select using (
    tenant_id = (select acting_tenant())
    and (released is not null or (select acting_role()) in ('STAFF', 'EXPERT', 'LECTURER')));
create index faq_entry_by_confirmation on faq_entry (tenant_id, confirmed_at desc, id desc) where released is not null;

create table faq_version (
    tenant_id uuid not null default acting_tenant() references tenant,
    entry_id uuid not null,
    number integer not null check (number > 0),
    question text not null check (length(question) between 1 and 200),
    answer text not null check (length(answer) between 1 and 8000),
    part integer not null,
    section text not null,
    section_title text not null,
    edition text not null,
    pages text check (pages ~ '^\d+(-\d+)?(, \d+(-\d+)?)*$'),
    tags text[] not null default '{}' check (cardinality(tags) <= 8),
    written_by uuid not null default acting_person(),
    written_at timestamptz not null,
    released_by uuid,
    released_at timestamptz,
    confirmed boolean not null default false,
    primary key (tenant_id, entry_id, number),
    foreign key (tenant_id, entry_id) references faq_entry,
    foreign key (tenant_id, part) references part,
    foreign key (tenant_id, section) references section,
    foreign key (tenant_id, edition) references textbook_edition,
    foreign key (tenant_id, written_by) references person,
    foreign key (tenant_id, released_by) references person,
    check ((released_by is null) = (released_at is null)),
    -- Two see a text before everybody does. What is only confirmed for a later edition keeps its words.
    constraint released_by_another check (released_by <> written_by or confirmed)
);
comment on column faq_version.section_title is 'as the section was called when this was written';
comment on column faq_version.confirmed is 'the same words, found to hold in another edition';
call protect('faq_version', 'tenant');
create policy directory on faq_version to ${owner} using (true) with check (true);
drop policy reading on faq_version;
create policy reading on faq_version for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) in ('STAFF', 'EXPERT', 'LECTURER')
         or exists (select from faq_entry e where e.tenant_id = faq_version.tenant_id and e.id = faq_version.entry_id
                    and e.released = faq_version.number)));
create index faq_version_by_section on faq_version (tenant_id, section);

-- What was done with an entry, by whom and with which words; for those who write and review.
create table faq_event (
    tenant_id uuid not null default acting_tenant() references tenant,
    entry_id uuid not null,
    place integer not null check (place > 0),
    version integer not null,
    kind text not null check (kind in ('WORDED', 'SUBMITTED', 'RETURNED', 'RELEASED', 'CONFIRMED', 'RETIRED')),
    said text not null default '' check (length(said) <= 1000),
    done_by uuid not null default acting_person(),
    done_at timestamptz not null,
    primary key (tenant_id, entry_id, place),
    foreign key (tenant_id, entry_id) references faq_entry,
    foreign key (tenant_id, done_by) references person,
    check (said <> '' or kind not in ('RETURNED', 'RETIRED'))
);
call protect('faq_event', 'tenant');
create policy directory on faq_event to ${owner} using (true) with check (true);
drop policy reading on faq_event;
create policy reading on faq_event for select using (
    tenant_id = (select acting_tenant()) and (select acting_role()) in ('STAFF', 'EXPERT', 'LECTURER'));

-- Which answer an entry was made from. Whoever may not read the question does not learn that it has to do with it.
create table faq_source (
    tenant_id uuid not null default acting_tenant() references tenant,
    entry_id uuid not null,
    cohort_id uuid not null,
    question_id uuid not null,
    answer_id uuid not null,
    primary key (tenant_id, answer_id),
    foreign key (tenant_id, entry_id) references faq_entry,
    foreign key (tenant_id, cohort_id, question_id) references question (tenant_id, cohort_id, id),
    foreign key (tenant_id, question_id, answer_id) references answer (tenant_id, question_id, id)
);
call protect('faq_source', 'cohort');
create policy directory on faq_source to ${owner} using (true) with check (true);
drop policy reading on faq_source;
create policy reading on faq_source for select using (
    tenant_id = (select acting_tenant())
    and exists (select from question q where q.tenant_id = faq_source.tenant_id and q.id = faq_source.question_id)
    and exists (select from faq_entry e where e.tenant_id = faq_source.tenant_id and e.id = faq_source.entry_id));
create index faq_source_by_entry on faq_source (tenant_id, entry_id);
create index faq_source_by_question on faq_source (tenant_id, question_id);

-- Whether the asker agrees that something asked for the experts alone becomes an entry. Days instead of moments, and
-- nobody is named who answered: it was always the asker.
create table faq_consent (
    tenant_id uuid not null default acting_tenant() references tenant,
    question_id uuid not null,
    cohort_id uuid not null,
    asked_by uuid not null default acting_person(),
    asked_at timestamptz not null,
    agreed boolean,
    answered_on date,
    primary key (tenant_id, question_id),
    foreign key (tenant_id, cohort_id, question_id) references question (tenant_id, cohort_id, id),
    foreign key (tenant_id, asked_by) references person,
    check ((agreed is null) = (answered_on is null))
);
call protect('faq_consent', 'cohort');
create policy directory on faq_consent to ${owner} using (true) with check (true);
drop policy reading on faq_consent;
create policy reading on faq_consent for select using (
    tenant_id = (select acting_tenant())
    and exists (select from question q where q.tenant_id = faq_consent.tenant_id and q.id = faq_consent.question_id));

-- "It helped me", once for each person, who alone reads it; the entry holds the number.
create table faq_helpful (
    tenant_id uuid not null default acting_tenant() references tenant,
    entry_id uuid not null,
    person_id uuid not null default acting_person(),
    primary key (tenant_id, entry_id, person_id),
    foreign key (tenant_id, entry_id) references faq_entry,
    foreign key (tenant_id, person_id) references person
);
call protect('faq_helpful', 'person');
create policy directory on faq_helpful to ${owner} using (true) with check (true);

-- Each table is written by the database's own functions alone.
drop policy adding on faq_entry;
drop policy changing on faq_entry;
drop policy removing on faq_entry;
drop policy adding on faq_version;
drop policy changing on faq_version;
drop policy removing on faq_version;
drop policy adding on faq_event;
drop policy changing on faq_event;
drop policy removing on faq_event;
drop policy adding on faq_source;
drop policy changing on faq_source;
drop policy removing on faq_source;
drop policy adding on faq_consent;
drop policy changing on faq_consent;
drop policy removing on faq_consent;
drop policy adding on faq_helpful;
drop policy changing on faq_helpful;
drop policy removing on faq_helpful;
revoke insert, update, delete on faq_entry, faq_version, faq_event, faq_source, faq_consent, faq_helpful from ${runtime};
-- Which transaction wrote a row is as good as a moment: an answer to the consent has only its day.
revoke select on faq_consent from ${runtime};
grant select (tenant_id, question_id, cohort_id, asked_by, asked_at, agreed, answered_on) on faq_consent to ${runtime};
