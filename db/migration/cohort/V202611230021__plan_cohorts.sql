-- What staff plan of a cohort before it is published. The moment at which applications close is itself too late.
alter table cohort
    add column applications_open_at timestamptz,
    add column applications_close_at timestamptz,
    add column lottery_on date,
    add column session_weekday text check (session_weekday in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
    add column session_from time,
    add column session_to time,
    add check (applications_open_at < applications_close_at),
    add check ((session_from is null) = (session_to is null)),
    add check (session_from < session_to);
