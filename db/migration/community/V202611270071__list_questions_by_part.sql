-- The list of a part of the textbook, in its order. Where a part has few questions, all others would be read to find them.
create index question_by_part on question (tenant_id, part, asked_at desc, id desc) where part is not null;
-- What experts confirmed, in the order of a cohort's list.
create index question_endorsed_in_cohort on question (tenant_id, cohort_id, asked_at desc, id desc) where endorsed;
