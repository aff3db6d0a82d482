-- What is listed for a cohort is found by it, however many cohorts a programme has had.
create index attendance_by_cohort on attendance (tenant_id, cohort_id, state);
create index absence_request_by_cohort on absence_request (tenant_id, cohort_id, state);
create index make_up_task_by_cohort on make_up_task (tenant_id, cohort_id, due_on);
create index session_transfer_by_cohort on session_transfer (tenant_id, cohort_id);
