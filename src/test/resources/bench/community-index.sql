-- The index on words, as the migrations make it.
set maintenance_work_mem = '1GB';
set max_parallel_maintenance_workers = 2;
create index search_entry_by_grams on search_entry using gin (grams_of(tenant_id, words)) with (fastupdate = off);
alter index search_entry_by_grams alter column 1 set statistics 0;
drop table laid_seat, laid_question, laid_answer, laid_day_off;
