/**
 * The tables of an index, per language: `found_<l>` finds documents by stems (contentless: the text is in the edition's documents),
 * `terms_<l>` counts its stems, `words_<l>` is the vocabulary as it is written, `pieces_<l>` finds words by three letters in a row.
 */
import { type Locale, locales } from '../addresses'
import type { SqliteFile } from '../sqlite/sqlite-file'

/** Of the file's form, and of the way in which stems are made. An index of another form is not read, and made anew. */
export const FORM = 1

/** Titles weigh most, then names of people and topics, then the summary, then the text. */
export const WEIGHTS = '10, 3, 5, 1'

const ofLanguage = (l: Locale) => `
  create virtual table found_${l} using fts5(title, summary, names, body, content='', contentless_delete=1, tokenize='ascii');
  create virtual table terms_${l} using fts5vocab(found_${l}, row);
  create table words_${l} (id integer primary key, word text not null unique, stem text not null);
  create virtual table pieces_${l} using fts5(word, content='', contentless_delete=1, tokenize='trigram');`

export function createTables(db: SqliteFile): void {
  db.exec(`
    create table documents (id integer primary key, kind text not null, locale text not null, slug text not null,
      stamp text not null, date integer not null);
    create table removed (count integer not null);
    insert into removed values (0);
    ${locales.map(ofLanguage).join('')}`)
}

export const formOf = (db: SqliteFile): number =>
  (db.prepare('pragma user_version').all([])[0] as { user_version: number }).user_version
