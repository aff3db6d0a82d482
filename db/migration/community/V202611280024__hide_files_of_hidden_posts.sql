-- A file says as much as words do: of a hidden post it is read by those alone who read the words that were set aside.
drop policy reading on post_file;
create policy reading on post_file for select using (
    tenant_id = (select acting_tenant())
    and (person_id = (select acting_person())
         or exists (select from question q where q.tenant_id = post_file.tenant_id and q.id = post_file.question_id
                    and (q.hidden is null or q.id in (select w.post_id from words_aside w)))
         or exists (select from answer a where a.tenant_id = post_file.tenant_id and a.id = post_file.answer_id
                    and (a.hidden is null or a.id in (select w.post_id from words_aside w)))));
