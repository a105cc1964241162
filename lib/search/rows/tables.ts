/**
 * The tables of search, per language: `found_<l>` finds documents by stems (contentless: the text is in the edition's documents),
 * `heads_<l>` by those of all but their body (in `found_<l>` one would go through all bodies that have a word to find the few titles with it),
 * `terms_<l>` counts its stems, `words_<l>` is the vocabulary as it is written, `pieces_<l>` finds words by three letters in a row.
 */
import { type Locale, locales } from '../../domain/locale'
import type { SqliteFile } from '../../files/sqlite'

/** Of the tables, and of the way in which stems are made. Those of another form are not read, and made anew. */
export const SCHEMA_VERSION = 5

/** Titles weigh most, then names of people and topics, then the summary, then the text. */
export const WEIGHTS = { found: '10, 3, 5, 1', heads: '10, 3, 5' }

const tables = ['found', 'heads', 'terms', 'words', 'pieces']
const all = locales.flatMap((l) => tables.map((table) => `${table}_${l}`))

const ofLanguage = (l: Locale) => `
  create virtual table found_${l} using fts5(title, summary, names, body, content='', contentless_delete=1, tokenize='ascii');
  create virtual table heads_${l} using fts5(title, summary, names, content='', contentless_delete=1, tokenize='ascii');
  create virtual table terms_${l} using fts5vocab(found_${l}, row);
  create table words_${l} (id integer primary key, word text not null unique, stem text not null);
  create virtual table pieces_${l} using fts5(word, content='', contentless_delete=1, tokenize='trigram');`

/** `searched`: of which form and edition, how many documents were taken out since they were made, which making that was, and how often they changed. */
export function createTables(db: SqliteFile): void {
  const old = ['terms_nl', 'terms_en', ...all.filter((name) => !name.startsWith('terms')), 'searchable', 'searched']
  db.exec(`
    ${old.map((name) => `drop table if exists ${name};`).join('\n')}
    create table searchable (id integer primary key autoincrement, kind text not null, locale text not null,
      slug text not null, stamp text not null, date integer not null, expires integer, topics text not null);
    create index searchable_named on searchable (kind, locale, slug);
    create table searched (form integer not null, removed integer not null, made integer not null, turn integer not null,
      edition text not null);
    insert into searched values (${SCHEMA_VERSION}, 0, random() >> 16, 0, '');
    ${locales.map(ofLanguage).join('')}`)
}

/** 0: there are none. */
export function schemaVersionOf(db: SqliteFile): number {
  const [found] = db.prepare("select 1 from sqlite_master where name = 'searched'").all([])
  return found ? (db.prepare('select form from searched').all([]) as [{ form: number }])[0].form : 0
}
