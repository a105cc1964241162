/** The tables of what is remembered of the content, all of which can be made again from its files. */
export const TABLES = `
create table meta (name text primary key, value text) without rowid;

-- How each file lay on the disk. Apart, for all of these are looked at every time.
create table stamp (file text primary key, size integer, modified real, inode integer, settled integer, hash text, document text) without rowid;
create index unsettled on stamp (file) where settled = 0;

-- What was read of it. entry: absent when something was wrong with it; it was born with one revision, and said something else since another.
create table file (
  file text primary key, facts text, own text, across text, pictures text,
  entry text, pictured text, name text, born integer, revision integer);
create index wrong on file (file) where own is not null or across is not null;
create index illustrated on file (file) where pictures is not null;
create index revised on file (revision) where entry is not null;
create index file_name on file (name);
create index drafts on file (file) where instr(entry, '"draft":true') > 0;
create table gone (name text, born integer, died integer);
create index gone_died on gone (died);

-- What a file is known by to others, and what its check asked of others: links, from both ends.
create table known (kind text, name text, file text, value text, over integer, primary key (kind, name, file)) without rowid;
create index known_file on known (file);
create index known_over on known (over) where over is not null;
create table asked (kind text, name text, file text, primary key (kind, name, file)) without rowid;
create index asked_file on asked (file);
`
