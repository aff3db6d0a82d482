-- How many answered is counted for a cohort, however many cohorts a programme has had.
create index survey_response_by_cohort on survey_response (tenant_id, cohort_id);
create index survey_quotation_by_cohort on survey_quotation (tenant_id, cohort_id);
