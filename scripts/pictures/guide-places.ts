/** Where the value of each field stands on the page that its example becomes. */
import type { examples } from '../../lib/content/guide/examples'

export interface Shown {
  path: string
  /** In pixels, from the top. */
  height: number
  /** Where the value of a field stands: the words, or what a selector finds. */
  fields: Record<string, RegExp | string>
}

export const shown: Record<keyof typeof examples, Shown> = {
  Article: {
    path: '/artikelen/de-stoel-bij-het-raam',
    height: 1900,
    fields: {
      topics: /^Werk$/,
      series: /Stoelen/,
      title: 'h1',
      summary: /Wie er het eerst is/,
      author: /Ravi Stokhuizen/,
      date: /3 december 2026/,
      updated: /Bijgewerkt/,
      cover: '.figure img',
      seminar: /Samen aan tafel/,
      correction: /De kamer heeft twee ramen/,
    },
  },
  Author: {
    path: '/auteurs/ravi-stokhuizen',
    height: 900,
    fields: {
      name: 'h1',
      guest: /Gastauteur/i,
      role: /boekhouder bij een/,
      photo: 'main picture img',
      links: /Zijn site/,
      books: /De lege cel/,
    },
  },
  Seminar: {
    path: '/seminars/samen-aan-tafel',
    height: 1500,
    fields: {
      title: 'h1',
      speakers: /Ravi Stokhuizen/,
      start: /16 maart 2027/,
      venue: /De Kantine/,
      price: /12,50/,
      'signup.closes': /14 maart/,
      'signup.cancelUntil': /10 maart/,
      capacity: /40 plaatsen/,
      cover: 'main picture img',
    },
  },
  PromoCode: {
    path: '/seminars/samen-aan-tafel/aanmelden?code=TrouweLezer',
    height: 1200,
    fields: { discount: /9,38/, code: '[name=code]', message: /Fijn dat je ons leest/ },
  },
  Page: {
    path: '/over-ons',
    height: 500,
    fields: { title: 'h1', summary: /Wie wij zijn, en waarom/ },
  },
  Site: {
    path: '/',
    height: 4000,
    fields: {
      name: '.wordmark span',
      menu: /Lezen/,
      topics: /^Werk$/,
      'organisation.name': /Stichting De Tafel/,
      'organisation.kvk': /12345678/,
      'footer.text': /Gemaakt in Utrecht/,
      social: /Mastodon/,
      email: /redactie@detafel/,
    },
  },
}
