/**
 * The table of terms: which articles have which of the words that say what they are about. It can be made again of the content.
 * `turned`: the round in which what was found of an article last became other; `shows`: who has an article, by language and slug, among what was found.
 */
export const TABLES = `
create table meta (name text primary key, value text) without rowid;
create table article (
  id integer primary key, locale text, slug text, date integer, expires integer, topics text, series text, terms text,
  found text not null default '', least integer not null default 0, turned integer not null default 0, unique (locale, slug));
create index article_turned on article (turned);
create table shows (name text, article integer, primary key (name, article)) without rowid;
create index shows_article on shows (article);
create table term (term text, article integer, primary key (term, article)) without rowid;
create table topic (topic text, date integer, slug text, article integer, primary key (topic, date, slug)) without rowid;
create index article_date on article (date);
create index article_expires on article (expires) where expires is not null;
`

/** What stands in a row beside what was found. */
export interface Row {
  id: number
  locale: string
  slug: string
  date: number
  expires: number | null
  /** JSON. */
  topics: string
  series: string | null
  terms: string
  least: number
}
export const COLUMNS = 'id, locale, article.slug, article.date, expires, topics, series, terms, least'
/** Of those that are not over at a moment. */
export const STAYS_IN = '(expires is null or expires > ?)'
