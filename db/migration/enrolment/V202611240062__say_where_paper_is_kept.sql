-- A signature recorded by the office rests on a sheet of paper: where it is kept, for whoever asks for it.
alter table enrolment_signature add column paper text check (length(paper) between 1 and 200);
create index enrolment_of_cohort_by_state on enrolment (tenant_id, cohort_id, state);
