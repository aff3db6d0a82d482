-- That one wants to know it too, and that an answer helped: one vote a person and post, none for what the own company
-- wrote. Nobody reads who voted, also not the office; the count stands in the post.
alter table question add column wanted integer not null default 0 check (wanted >= 0);
alter table answer add column helpful integer not null default 0 check (helpful >= 0);
grant select (wanted) on question to ${runtime};
grant select (helpful) on answer to ${runtime};

create function begin_without_votes() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_table_name = 'question' then new.wanted := 0; else new.helpful := 0; end if;
    return new;
end $$;
create trigger begin_without_votes before insert on question for each row execute function begin_without_votes();
create trigger begin_without_votes before insert on answer for each row execute function begin_without_votes();

create table question_vote (
    tenant_id uuid not null default acting_tenant() references tenant,
    question_id uuid not null,
    person_id uuid not null default acting_person(),
    primary key (tenant_id, question_id, person_id),
    foreign key (tenant_id, question_id) references question,
    foreign key (tenant_id, person_id) references person
);
call protect('question_vote', 'person');
drop policy adding on question_vote;
create policy adding on question_vote for insert with check (
    tenant_id = (select acting_tenant()) and person_id = (select acting_person())
    and exists (select from question q where q.tenant_id = question_vote.tenant_id and q.id = question_vote.question_id));
drop policy changing on question_vote;
revoke update on question_vote from ${runtime};
create index question_vote_by_person on question_vote (tenant_id, person_id);

create table answer_vote (
    tenant_id uuid not null default acting_tenant() references tenant,
    answer_id uuid not null,
    person_id uuid not null default acting_person(),
    primary key (tenant_id, answer_id, person_id),
    foreign key (tenant_id, answer_id) references answer,
    foreign key (tenant_id, person_id) references person
);
call protect('answer_vote', 'person');
drop policy adding on answer_vote;
create policy adding on answer_vote for insert with check (
    tenant_id = (select acting_tenant()) and person_id = (select acting_person())
    and exists (select from answer a where a.tenant_id = answer_vote.tenant_id and a.id = answer_vote.answer_id));
drop policy changing on answer_vote;
revoke update on answer_vote from ${runtime};
create index answer_vote_by_person on answer_vote (tenant_id, person_id);

-- Counts, and refuses what is for one's own. A pseudonymous post says only in its byline whose it is.
create function count_question_vote() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op = 'DELETE' then
        update question q set wanted = q.wanted - 1 where q.tenant_id = old.tenant_id and q.id = old.question_id;
        return null;
    end if;
    update question q set wanted = q.wanted + 1
        where q.tenant_id = new.tenant_id and q.id = new.question_id
          and (q.asked_by = acting_person() or q.company_id = acting_company()) is not true
          and not exists (select from byline b where b.tenant_id = q.tenant_id and b.post_id = q.id
                                                 and b.company_id = acting_company());
    if not found then
        raise exception 'nobody votes for what their own company asked' using errcode = 'insufficient_privilege';
    end if;
    return null;
end $$;
revoke execute on function count_question_vote() from public;
create trigger count after insert or delete on question_vote for each row execute function count_question_vote();

create function count_answer_vote() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op = 'DELETE' then
        update answer a set helpful = a.helpful - 1 where a.tenant_id = old.tenant_id and a.id = old.answer_id;
        return null;
    end if;
    update answer a set helpful = a.helpful + 1
        where a.tenant_id = new.tenant_id and a.id = new.answer_id
          and (a.answered_by = acting_person() or a.company_id = acting_company()) is not true
          and not exists (select from byline b where b.tenant_id = a.tenant_id and b.post_id = a.id
                                                 and b.company_id = acting_company());
    if not found then
        raise exception 'nobody votes for what their own company answered' using errcode = 'insufficient_privilege';
    end if;
    return null;
end $$;
revoke execute on function count_answer_vote() from public;
create trigger count after insert or delete on answer_vote for each row execute function count_answer_vote();
