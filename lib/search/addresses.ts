/** A question in an address: Dutch words in Dutch, English in English. `/zoeken?q=…&thema=…&soort=…&jaar=…&pagina=…`. */
import { address } from '../addresses'
import type { Locale } from '../domain/locale'
import type { Kind } from './rows/documents'
import type { Question } from './search'

const names = {
  nl: { topic: 'thema', kind: 'soort', year: 'jaar', page: 'pagina' },
  en: { topic: 'topic', kind: 'type', year: 'year', page: 'page' },
} as const satisfies Record<Locale, object>

const kindNames: Record<Locale, Record<Kind, string>> = {
  nl: { article: 'artikelen', seminar: 'seminars', author: 'auteurs', page: 'paginas' },
  en: { article: 'articles', seminar: 'seminars', author: 'authors', page: 'pages' },
}

/** The public path of a question, with what is not asked for left out. */
export function addressOf({ locale, text, topic, kind, year, page = 1 }: Question): string {
  const name = names[locale]
  const query = new URLSearchParams({
    ...(text && { q: text }),
    ...(topic && { [name.topic]: topic }),
    ...(kind && { [name.kind]: kindNames[locale][kind] }),
    ...(year && { [name.year]: year }),
    ...(page > 1 && { [name.page]: String(page) }),
  })
  return address.search(locale) + (query.size > 0 ? `?${query}` : '')
}

/** The question of an address's query. What makes no sense in it is no part of the question. */
export function questionOf(locale: Locale, query: Record<string, string | undefined>): Question {
  const name = names[locale]
  const kinds = Object.entries(kindNames[locale]) as [Kind, string][]
  const year = query[name.year]
  return {
    locale,
    text: query.q ?? '',
    topic: query[name.topic] || undefined,
    kind: kinds.find(([, word]) => word === query[name.kind])?.[0],
    year: /^\d{4}$/.test(year ?? '') ? year : undefined,
    page: Math.trunc(Number(query[name.page])) || 1,
  }
}
