-- An acceptance that is taken back stays in the question's history: of the office with who did it, of the asker without, and
-- under a pseudonym with its day alone.
alter table question_order alter column done_by drop not null;
comment on column question_order.done_by is 'null where it was the asker';
alter table question_order drop constraint question_order_what_check;
alter table question_order add constraint question_order_what_check
    check (what in ('MERGED', 'SEPARATED', 'MOVED', 'SPLIT', 'SPLIT_OFF', 'UNACCEPTED'));

create function note_unaccepted() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    insert into question_order (tenant_id, id, question_id, cohort_id, place, what, done_by, done_at)
        select new.tenant_id, gen_random_uuid(), new.id, new.cohort_id,
               (select 1 + count(*) from question_order o where o.tenant_id = new.tenant_id and o.question_id = new.id),
               'UNACCEPTED', case when acting_role() = 'STAFF' then acting_person() end,
               case when new.pseudonymous and acting_role() is distinct from 'STAFF' then shown_day(acting_moment())
                    else acting_moment() end;
    return null;
end $$;
revoke execute on function note_unaccepted() from public;
create trigger note_unaccepted after update of accepted_answer on question for each row
    when (old.accepted_answer is not null and new.accepted_answer is null) execute function note_unaccepted();

create or replace function tell_pseudonyms(what text, of_question uuid, of_answer uuid) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform put_hidden_notices(array(
            select b.person_id from byline b join question q on q.tenant_id = b.tenant_id and q.id = b.question_id
            where b.tenant_id = acting_tenant() and b.question_id = of_question
              and (acting_role() = 'STAFF' or q.cohort_id = acting_cohort())
              and (q.disclosure = 'COHORT' or b.alias = 0)
              and case what when 'answered' then b.post_id = of_question
                            when 'accepted' then b.post_id = of_answer
                            when 'unaccepted' then b.post_id = of_answer
                            when 'solved' then b.post_id <> of_question and b.alias is distinct from (
                                select x.alias from byline x
                                where x.tenant_id = b.tenant_id and x.post_id = of_answer)
                            else false end),
        what, of_question, of_answer);
end $$;
