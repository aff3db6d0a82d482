-- A post that is hidden holds no words: they are set aside, where only its writer's company and the office read them. So
-- whatever shows posts - lists, notices, feeds, the index, what others wrote about it - has nothing to show.

alter table question
    add column hidden text check (hidden in ('OFFICE', 'WRITER')),
    add constraint question_hidden_has_no_words check (hidden is null or (title = '〔非表示〕' and body = '〔非表示〕' and tags = '{}'));
-- A question that was asked before points at the one that goes on.
alter table question
    add column duplicate_of uuid,
    add foreign key (tenant_id, cohort_id, duplicate_of) references question (tenant_id, cohort_id, id),
    add constraint question_is_not_its_own_duplicate check (duplicate_of <> id);
create index question_duplicates on question (tenant_id, duplicate_of) where duplicate_of is not null;
grant select (duplicate_of) on question to ${runtime};
alter table answer
    add column hidden text check (hidden in ('OFFICE', 'WRITER')),
    add constraint answer_hidden_has_no_words check (hidden is null or body = '〔非表示〕');
grant select (hidden) on question to ${runtime};
grant select (hidden) on answer to ${runtime};

create table words_aside (
    tenant_id uuid not null default acting_tenant() references tenant,
    post_id uuid not null,
    question_id uuid not null,
    cohort_id uuid not null,
    company_id uuid,
    written_by uuid,
    title text,
    body text not null,
    tags text[] not null default '{}',
    versions jsonb not null default '[]',
    primary key (tenant_id, post_id),
    foreign key (tenant_id, cohort_id, question_id) references question (tenant_id, cohort_id, id),
    foreign key (tenant_id, company_id) references company,
    foreign key (tenant_id, written_by) references person
);
comment on column words_aside.company_id is 'the writer''s, who wrote by name; of a pseudonymous post its byline says';
call protect('words_aside', 'cohort');
create policy directory on words_aside to ${owner} using (true) with check (true);
drop policy reading on words_aside;
create policy reading on words_aside for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or (cohort_id = (select acting_cohort())
             and (company_id = (select acting_company())
                  or written_by = (select acting_person())
                  or post_id in (select b.post_id from byline b where b.company_id = (select acting_company()))))));
drop policy adding on words_aside;
drop policy changing on words_aside;
drop policy removing on words_aside;
revoke insert, update, delete on words_aside from ${runtime};

-- Who wrote a post, by name or not; for other functions alone.
create function writers_of(of_post uuid) returns uuid[]
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select array_remove(array[
        (select b.person_id from byline b where b.tenant_id = acting_tenant() and b.post_id = of_post),
        (select q.asked_by from question q where q.tenant_id = acting_tenant() and q.id = of_post),
        (select a.answered_by from answer a where a.tenant_id = acting_tenant() and a.id = of_post)], null)
$$;
revoke execute on function writers_of(uuid) from public;
create function writing_company(of_post uuid) returns uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(
        (select b.company_id from byline b where b.tenant_id = acting_tenant() and b.post_id = of_post),
        (select q.company_id from question q where q.tenant_id = acting_tenant() and q.id = of_post),
        (select a.company_id from answer a where a.tenant_id = acting_tenant() and a.id = of_post))
$$;
revoke execute on function writing_company(uuid) from public;

-- Takes the words of a post away, also out of what is found of its question; nothing where it is hidden already.
create function set_words_aside(of_post uuid, by_whom text) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    insert into words_aside (tenant_id, post_id, question_id, cohort_id, company_id, written_by, title, body, tags)
        select q.tenant_id, q.id, q.id, q.cohort_id, q.company_id, q.asked_by, q.title, q.body, q.tags from question q
        where q.tenant_id = acting_tenant() and q.id = of_post and q.hidden is null
        union all
        select a.tenant_id, a.id, a.question_id, a.cohort_id, a.company_id, a.answered_by, null, a.body, '{}' from answer a
        where a.tenant_id = acting_tenant() and a.id = of_post and a.hidden is null;
    update question set title = '〔非表示〕', body = '〔非表示〕', tags = '{}', hidden = by_whom
        where tenant_id = acting_tenant() and id = of_post;
    update answer set body = '〔非表示〕', hidden = by_whom where tenant_id = acting_tenant() and id = of_post;
    delete from search_entry
        where tenant_id = acting_tenant() and kind = 'QUESTION'
          and about in (select w.question_id::text from words_aside w
                        where w.tenant_id = acting_tenant() and w.post_id = of_post);
end $$;
revoke execute on function set_words_aside(uuid, text) from public;

create function put_words_back(of_post uuid) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update question q set title = w.title, body = w.body, tags = w.tags, hidden = null from words_aside w
        where q.tenant_id = acting_tenant() and q.id = of_post and w.tenant_id = q.tenant_id and w.post_id = q.id;
    update answer a set body = w.body, hidden = null from words_aside w
        where a.tenant_id = acting_tenant() and a.id = of_post and w.tenant_id = a.tenant_id and w.post_id = a.id;
    delete from words_aside where tenant_id = acting_tenant() and post_id = of_post;
end $$;
revoke execute on function put_words_back(uuid) from public;

-- No answers are taken where the question itself cannot be read or goes on elsewhere; and nothing begins as hidden or as
-- a duplicate.
create function refuse_post_out_of_order() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if acting_tenant() is not null and (
            new.hidden is not null
            or to_jsonb(new) ->> 'duplicate_of' is not null
            or tg_table_name = 'answer' and exists (
                select from question q where q.tenant_id = new.tenant_id
                    and q.id = (to_jsonb(new) ->> 'question_id')::uuid
                    and (q.hidden is not null or q.duplicate_of is not null))) then
        raise exception 'no answers are taken here' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
revoke execute on function refuse_post_out_of_order() from public;
create trigger out_of_order before insert on question for each row execute function refuse_post_out_of_order();
create trigger out_of_order before insert on answer for each row execute function refuse_post_out_of_order();
