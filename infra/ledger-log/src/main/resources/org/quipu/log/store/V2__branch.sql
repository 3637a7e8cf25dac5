-- Where the log lost its tail, and who accepted that: what was acknowledged under an older epoch
-- than the newest of these may be missing. Without a row nothing may.
create table ${schema}.branch (
    epoch        bigint primary key, -- above every epoch that was known by then
    position     bigint not null,    -- where the log ended
    hash         bytea  not null,    -- and its hash there
    lost_after   bigint not null,    -- the last position that may have been kept
    lost_through bigint not null,    -- the newest position known to have been acknowledged
    lost_hash    bytea  not null,
    accepted_by  text   not null,
    accepted_at  timestamptz not null default now()
);
create trigger never_changed before update or delete on ${schema}.branch
    for each row execute function ${schema}.refuse_change();
create trigger never_truncated before truncate on ${schema}.branch
    for each statement execute function ${schema}.refuse_change();
