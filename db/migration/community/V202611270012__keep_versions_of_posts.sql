-- Whoever wrote a question, an answer or a comment may put it better; what it said before stays, for whoever reads it.
-- A version holds no person: the writer is the post's. Number 1 is what was first sent; the last is what the post says.
alter table question
    add column edits integer not null default 0 check (edits >= 0),
    add column accepted_edits integer;
alter table answer
    add column edits integer not null default 0 check (edits >= 0),
    add column endorsed_edits integer;
alter table post_comment add column edits integer not null default 0 check (edits >= 0);
comment on column question.accepted_edits is 'how often the accepted answer was edited before it was accepted';
comment on column answer.endorsed_edits is 'how often it was edited before it was endorsed';
grant select (edits, accepted_edits) on question to ${runtime};
grant select (edits, endorsed_edits) on answer to ${runtime};
grant select (edits) on post_comment to ${runtime};

-- What was accepted and endorsed so far was what is there now.
alter table question no force row level security;
alter table answer no force row level security;
update question set accepted_edits = 0 where accepted_answer is not null;
update answer set endorsed_edits = 0 where endorsed_by is not null;
alter table answer force row level security;
alter table question force row level security;

create function begin_unedited() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    new.edits := 0;
    return new;
end $$;
create trigger begin_unedited before insert on question for each row execute function begin_unedited();
create trigger begin_unedited before insert on answer for each row execute function begin_unedited();
create trigger begin_unedited before insert on post_comment for each row execute function begin_unedited();

-- Accepted and endorsed is what it said then.
create function note_accepted_version() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    new.accepted_edits := (select a.edits from answer a where a.tenant_id = new.tenant_id and a.id = new.accepted_answer);
    return new;
end $$;
create trigger note_accepted_version before update of accepted_answer on question
    for each row execute function note_accepted_version();

create function note_endorsed_version() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    new.endorsed_edits := old.edits;
    return new;
end $$;
create trigger note_endorsed_version before update of endorsed_at on answer
    for each row execute function note_endorsed_version();

-- An expert renews the endorsement of what was edited since.
drop policy changing on answer;
create policy changing on answer for update
    using (
        tenant_id = (select acting_tenant())
        and cohort_id = (select acting_cohort())
        and (select acting_role()) = 'EXPERT'
        and (endorsed_by is null or endorsed_edits < edits)
        and (disclosure <> 'COMPANY'
             or exists (select from question q where q.tenant_id = answer.tenant_id and q.id = answer.question_id)))
    with check (
        tenant_id = (select acting_tenant())
        and cohort_id = (select acting_cohort())
        and endorsed_by = (select acting_person()));

create table post_version (
    tenant_id uuid not null default acting_tenant() references tenant,
    post_id uuid not null,
    number integer not null check (number > 0),
    question_id uuid not null,
    cohort_id uuid not null,
    title text check (length(title) between 1 and 120),
    body text not null check (length(body) between 1 and 8000),
    written_at timestamptz not null,
    primary key (tenant_id, post_id, number),
    foreign key (tenant_id, cohort_id, question_id) references question (tenant_id, cohort_id, id)
);
comment on column post_version.post_id is 'a question, an answer or a comment';
call protect('post_version', 'cohort');
create policy directory on post_version to ${owner} using (true);
create index post_version_by_question on post_version (tenant_id, question_id);
drop policy reading on post_version;
create policy reading on post_version for select using (
    tenant_id = (select acting_tenant())
    and exists (select from question q where q.tenant_id = post_version.tenant_id and q.id = post_version.question_id));
drop policy adding on post_version;
create policy adding on post_version for insert with check (
    tenant_id = (select acting_tenant())
    and number > 1
    and exists (select from question q where q.tenant_id = post_version.tenant_id and q.id = post_version.question_id));
drop policy changing on post_version;
drop policy removing on post_version;
revoke select, update, delete on post_version from ${runtime};
grant select (tenant_id, post_id, number, question_id, cohort_id, title, body, written_at) on post_version to ${runtime};

-- A new version of a post is what it says from now on. Only its writer writes one, and only after the last: of two who
-- write at once the second is refused. Where nobody acts, as in a restored copy, rows are taken as they are.
create function edit_post() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    post record;
begin
    if acting_tenant() is null then return new; end if;
    select p.* into post from (
        select q.id as question_id, q.cohort_id, q.title, q.body, q.asked_by as writer, q.pseudonymous, q.asked_at as at
            from question q where q.tenant_id = new.tenant_id and q.id = new.post_id
        union all
        select a.question_id, a.cohort_id, null, a.body, a.answered_by, a.pseudonymous, a.answered_at
            from answer a where a.tenant_id = new.tenant_id and a.id = new.post_id
        union all
        select c.question_id, c.cohort_id, null, c.body, c.written_by, c.pseudonymous, c.written_at
            from post_comment c where c.tenant_id = new.tenant_id and c.id = new.post_id) p;
    if (post.writer = acting_person()) is not true and not exists (
            select from byline b where b.tenant_id = new.tenant_id and b.post_id = new.post_id
                                   and b.person_id = acting_person()) then
        raise exception 'only its writer edits a post' using errcode = 'insufficient_privilege';
    end if;
    new.question_id := post.question_id;
    new.cohort_id := post.cohort_id;
    new.written_at := case when post.pseudonymous then shown_day(acting_moment()) else acting_moment() end;
    if post.title is null then new.title := null; end if;
    update question q set title = new.title, body = new.body, edits = q.edits + 1
        where q.tenant_id = new.tenant_id and q.id = new.post_id and q.edits = new.number - 2;
    if not found then
        update answer a set body = new.body, edits = a.edits + 1
            where a.tenant_id = new.tenant_id and a.id = new.post_id and a.edits = new.number - 2;
    end if;
    if not found then
        update post_comment c set body = new.body, edits = c.edits + 1
            where c.tenant_id = new.tenant_id and c.id = new.post_id and c.edits = new.number - 2;
    end if;
    if not found then
        raise exception 'the post was edited meanwhile' using errcode = 'serialization_failure';
    end if;
    if new.number = 2 then
        insert into post_version (tenant_id, post_id, number, question_id, cohort_id, title, body, written_at)
            values (new.tenant_id, new.post_id, 1, post.question_id, post.cohort_id, post.title, post.body, post.at);
    end if;
    return new;
end $$;
revoke execute on function edit_post() from public;
create trigger edit before insert on post_version for each row when (new.number > 1) execute function edit_post();
