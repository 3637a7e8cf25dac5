-- The institutions of this installation, one ledger each.
create table quipu.institution (
    name          text primary key,
    zone          text not null,
    business_date date, -- the first day where the date is set by command; null: by the clock
    founded_at    timestamptz not null default now()
);
