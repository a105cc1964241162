/**
 * The tables of DATA_DIR/editions.sqlite. Editions are numbered; a row says since which edition it holds and until which (`since` <=
 * edition < `until`), as a ledger does. So publishing writes only what differs from the head, the newest edition, and going back
 * moves the pointer. Never ANALYZE or `pragma optimize` here: with the statistics of STAT4 each newly bound number prepares the
 * statement anew, 40 microseconds a question.
 */
import type { SqliteFile } from '../../files/sqlite'

/** Of the file, and of what its rows are worked out to (rows.ts): to be raised with every change of either. */
export const SCHEMA_VERSION = 3

/** `until` of a row that holds in the head. Stands in queries as a number, for partial indices are not found by a parameter. */
export const OPEN = Number.MAX_SAFE_INTEGER

/** Tables with `since` and `until`: what clearing goes through. */
export const ledgers = ['entry', 'listed', 'tally', 'moment', 'related', 'redirect', 'gone'] as const

const period = 'since integer not null, until integer not null'
const gone = (table: string) => `create index ${table}_gone on ${table} (until) where until < ${OPEN};`

const tables = `
  create table edition (id integer primary key, name text not null, made_at integer not null, previous integer,
    fingerprint text not null, content_commit text);
  create table pointer (one integer primary key check (one = 1), live integer);
  insert into pointer values (1, null);

  -- What is called the same in every edition: lists point here, so that a changed body touches no list.
  create table thing (id integer primary key, kind text not null, locale text not null, slug text not null,
    unique (kind, locale, slug));

  -- A version of it. 'whole': digest of all it says; 'card': of what a list shows of it; 'shown': all but its body, as JSON.
  create table entry (id integer primary key, thing integer not null, ${period}, whole text not null, card text not null,
    date integer, expires integer, document text, shown text not null);
  create unique index entry_of on entry (thing, since, until);
  create unique index entry_head on entry (thing, whole, id) where until = ${OPEN};
  create index entry_document on entry (document);

  -- Articles by list ('nl', 'nl/thema/x', 'nl/auteur/x', 'nl/reeks/x'), newest first. 'age' is minus the date: with the slug rising
  -- too, what comes before and after a place is one comparison of both.
  create table listed (list text not null, age integer not null, slug text not null, ${period}, expires integer,
    thing integer not null, primary key (list, age, slug, since)) without rowid;
  create index listed_leaving on listed (list, expires, until) where expires is not null;
  -- How many of a list are of one span of days: 'all', and 'staying', which never expire. By these a list is counted, and a deep page
  -- found, without walking through it.
  create table tally (list text not null, span integer not null, ${period}, staying integer not null, "all" integer not null,
    primary key (list, span, since)) without rowid;

  -- When something reads otherwise by the clock: articles come and go, sign-up opens and closes, codes begin and end.
  create table moment (at integer not null, thing integer not null, ${period}, primary key (at, thing, since)) without rowid;
  create table related (thing integer not null, ${period}, slugs text not null, primary key (thing, since)) without rowid;
  create table redirect (path text not null, ${period}, target text not null, primary key (path, since)) without rowid;

  -- Inside paths that were public and are no more (write/gone.ts).
  create table gone (path text not null, ${period}, primary key (path, since)) without rowid;

  -- By the hash of its content, deflated: a fifth. With a rowid, or bodies would fill the pages of the index.
  create table document (hash text primary key, body blob not null);
  -- The pictures that an entry shows: what no entry has is cleared away.
  create table pictured (entry integer not null, hash text not null, primary key (entry, hash)) without rowid;
`

export function createTables(file: SqliteFile): void {
  file.exec(tables + ledgers.map(gone).join('\n'))
  file.exec(`pragma user_version = ${SCHEMA_VERSION}`)
}

/** 0: an empty file. */
export const schemaVersionOf = (file: SqliteFile): number =>
  (file.prepare('pragma user_version').all([])[0] as { user_version: number }).user_version
