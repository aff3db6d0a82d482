-- Short remarks under a question or one of its answers, read by whoever reads the question, by name or under the
-- pseudonym the company has in the thread.
create table post_comment (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    question_id uuid not null,
    answer_id uuid,
    cohort_id uuid not null,
    disclosure text not null default 'COHORT',
    company_id uuid,
    written_by uuid,
    role text not null check (role in ('STAFF', 'EXPERT', 'LECTURER', 'PARTICIPANT', 'EXECUTIVE')),
    body text not null check (length(body) between 1 and 1000),
    written_at timestamptz not null,
    pseudonymous boolean not null default false,
    alias integer check (alias >= 0),
    place integer not null default 0,
    primary key (tenant_id, id),
    foreign key (tenant_id, cohort_id, question_id) references question (tenant_id, cohort_id, id),
    foreign key (tenant_id, question_id, disclosure) references question (tenant_id, id, disclosure) on update cascade,
    foreign key (tenant_id, question_id, answer_id) references answer (tenant_id, question_id, id),
    foreign key (tenant_id, company_id) references company,
    foreign key (tenant_id, written_by) references person,
    constraint comment_is_of_somebody check (
        pseudonymous = (written_by is null) and pseudonymous = (alias is not null)),
    constraint comment_hides_its_writer check (
        not pseudonymous
        or (company_id is null and role = 'PARTICIPANT' and written_at = shown_day(written_at)))
);
comment on column post_comment.answer_id is 'null of a comment on the question itself';
comment on column post_comment.place is 'in the thread, in the order in which they were written';
call protect('post_comment', 'cohort');
create policy directory on post_comment to ${owner} using (true);
create index post_comment_by_question on post_comment (tenant_id, question_id, place);
create index post_comment_by_post on post_comment (tenant_id, (coalesce(answer_id, question_id)), place);
create index post_comment_by_person on post_comment (tenant_id, written_by);

drop policy reading on post_comment;
create policy reading on post_comment for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or (cohort_id = (select acting_cohort())
             and (disclosure = 'COHORT'
                  or exists (select from question q
                             where q.tenant_id = post_comment.tenant_id and q.id = post_comment.question_id)))));
drop policy adding on post_comment;
create policy adding on post_comment for insert with check (
    tenant_id = (select acting_tenant())
    and exists (select from question q where q.tenant_id = post_comment.tenant_id and q.id = post_comment.question_id)
    and case when pseudonymous then (select acting_company()) is not null
        else written_by = (select acting_person()) and role = (select acting_role())
             and company_id is not distinct from (select acting_company()) end);
drop policy changing on post_comment;
drop policy removing on post_comment;
-- System columns tell moments, as those of questions and answers do.
revoke select, update, delete on post_comment from ${runtime};
grant select (tenant_id, id, question_id, answer_id, cohort_id, disclosure, company_id, written_by, role, body,
              written_at, pseudonymous, alias, place) on post_comment to ${runtime};

-- A comment takes its place and its pseudonym as an answer does.
create function begin_comment() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    known integer;
begin
    select q.disclosure into new.disclosure from question q
        where q.tenant_id = new.tenant_id and q.id = new.question_id for no key update;
    select 1 + coalesce(max(c.place), 0) into new.place from post_comment c
        where c.tenant_id = new.tenant_id and c.question_id = new.question_id;
    if acting_company() is null then return new; end if;
    select b.alias into known from byline b
        where b.tenant_id = new.tenant_id and b.question_id = new.question_id and b.company_id = acting_company()
        order by b.alias limit 1;
    if known = 0 and not new.pseudonymous then
        raise exception 'who asked under a pseudonym comments under it' using errcode = 'insufficient_privilege';
    end if;
    new.alias := case when new.pseudonymous then coalesce(known, (
        select 1 + coalesce(max(b.alias), 0) from byline b
        where b.tenant_id = new.tenant_id and b.question_id = new.question_id)) end;
    return new;
end $$;
revoke execute on function begin_comment() from public;
create trigger begin before insert on post_comment for each row execute function begin_comment();

create function sign_comment() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if acting_company() is not null then
        insert into byline (tenant_id, post_id, question_id, alias, company_id, person_id, role)
            values (new.tenant_id, new.id, new.question_id, new.alias, acting_company(), acting_person(), acting_role());
    end if;
    return null;
end $$;
revoke execute on function sign_comment() from public;
create trigger sign after insert on post_comment for each row when (new.pseudonymous) execute function sign_comment();

-- Tells who wrote under a pseudonym that their post was commented on, without saying whom: by whoever commented.
create function tell_pseudonym_of_comment(of_comment uuid) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform put_hidden_notices(array[b.person_id], 'commented', c.question_id, c.answer_id)
        from post_comment c
        join byline b on b.tenant_id = c.tenant_id and b.post_id = coalesce(c.answer_id, c.question_id)
        where c.tenant_id = acting_tenant() and c.id = of_comment
          and (c.written_by = acting_person() or exists (
                  select from byline o where o.tenant_id = c.tenant_id and o.post_id = c.id
                                         and o.person_id = acting_person()))
          and (c.disclosure = 'COHORT' or b.alias = 0);
end $$;
revoke execute on function tell_pseudonym_of_comment(uuid) from public;
grant execute on function tell_pseudonym_of_comment(uuid) to ${runtime};

-- Comments are found with their question, so whoever comments gives it its words.
create or replace function own_threads() returns text[]
    language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select own_questions() || coalesce(array_agg(mine.id::text), '{}') from (
        select a.question_id as id from answer a where a.answered_by = (select acting_person())
        union select c.question_id from post_comment c where c.written_by = (select acting_person())
        union select b.question_id from byline b where b.person_id = (select acting_person())) mine
$$;
