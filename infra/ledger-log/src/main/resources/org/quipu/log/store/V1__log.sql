-- One ledger. No statement of ours relies on search_path; Flyway renders the schema's name.

-- The one row that is the truth about who leads and where the log ends.
create table ${schema}.ledger (
    only_row boolean primary key default true check (only_row),
    epoch    bigint  not null,
    position bigint  not null,
    hash     bytea   not null,
    leader   text    not null,
    tick     bigint  not null
) with (fillfactor = 10);
insert into ${schema}.ledger (epoch, position, hash, leader, tick)
values (0, 0, decode(repeat('00', 32), 'hex'), '', 0);

-- Events, the exact bytes that were written. Positions are gapless and in commit order.
create table ${schema}.event (
    position    bigint primary key,
    type        text   not null,
    payload     bytea  not null,
    metadata    bytea  not null,
    recorded_at bigint not null, -- microseconds since 1970, by the server that decided
    hash        bytea  not null
) partition by range (position);

-- Which events belong to which thing; a tag is the first eight bytes of the digest of its text.
create table ${schema}.event_tag (
    tag      bigint not null,
    position bigint not null,
    primary key (tag, position)
) partition by range (position);

-- Which requests were answered, and how. A success is rendered again from its events.
create table ${schema}.idempotency (
    key         bytea  primary key, -- keyed digest of scope and key, 16 bytes
    request     bytea  not null,    -- digest of method, path and body
    position    bigint not null,    -- of the first event
    events      int    not null,
    refusal     text,
    recorded_at timestamptz not null default now()
);

-- Folded states, so that a long history need not be read again. Derived: may be deleted.
create table ${schema}.snapshot (
    tag         bigint not null,
    kind        text   not null,
    position    bigint not null,
    hash        bytea  not null, -- of the log at that position
    sequence    bigint not null,
    leaf        bytea  not null,
    fingerprint text   not null,
    state       bytea  not null,
    primary key (tag, kind)
);

-- Personal data and free text: salted, encrypted, erasable. The log holds only the hash.
create table ${schema}.person (
    hash   text  primary key,
    sealed bytea not null
);

create function ${schema}.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The log is never changed: % on %', tg_op, tg_table_name;
end $$;
create trigger never_changed before update or delete on ${schema}.event
    for each row execute function ${schema}.refuse_change();
create trigger never_truncated before truncate on ${schema}.event
    for each statement execute function ${schema}.refuse_change();
create trigger never_changed before update or delete on ${schema}.event_tag
    for each row execute function ${schema}.refuse_change();
create trigger never_truncated before truncate on ${schema}.event_tag
    for each statement execute function ${schema}.refuse_change();
