/** The examples of the editors' guide: of each document type one that has every field, of each component every attribute. A test checks them as content. */
import type { DocumentType } from '../types'

interface Example {
  /** Below CONTENT_DIR. */
  file: string
  text: string
}

export const examples: Record<Exclude<DocumentType, 'Words'>, Example> = {
  Article: {
    file: 'articles/2026/de-stoel-bij-het-raam/index.mdx',
    text: `---
title: De stoel bij het raam
date: 2026-12-03T09:00
author: ravi-stokhuizen
summary: Wie er het eerst is, zit er. Wat een stoel over een afdeling vertelt.
topics: [werk]
cover:
  src: ./kamer.jpg
  alt: Een lege stoel bij een raam, met een jas eroverheen.
seminar: samen-aan-tafel
series: Stoelen
updated: 2026-12-10
correction:
  - date: 2026-12-10
    text: De kamer heeft twee ramen, geen drie.
draft: false
comments: true
expires: 2027-12-31
redirectFrom: [/artikelen/stoel]
canonical: https://krant.example/de-stoel-bij-het-raam
---

De eerste alinea zegt waar het over gaat.

## Een kop

Daarna gaat het verder.
`,
  },
  Author: {
    file: 'authors/ravi-stokhuizen.mdx',
    text: `---
name: Ravi Stokhuizen
guest: true
role: boekhouder bij een verhuisbedrijf
photo:
  src: ./ravi.jpg
  alt: Ravi, lachend, met een doos onder zijn arm.
links:
  - label: Zijn site
    url: https://ravi.example
books:
  - title: De lege cel
    url: https://uitgever.example/de-lege-cel
    year: 2025
---

Twee of drie zinnen over wie dit is.
`,
  },
  Seminar: {
    file: 'seminars/samen-aan-tafel.mdx',
    text: `---
title: Samen aan tafel
start: 2027-03-16T19:30
end: 2027-03-16T21:45
venue:
  name: De Kantine
  street: Kade 4
  postalCode: 3511 AB
  city: Utrecht
online: volgt
price: 12.50
capacity: 40
speakers: [ravi-stokhuizen]
signup:
  opens: 2026-12-01
  closes: 2027-03-14
  cancelUntil: 2027-03-10
waitlist: true
showSeats: true
retentionDays: 60
confirm: true
hours: 2
points: 2
questions:
  - key: eten
    question: Wat eet je die avond?
    kind: choice
    options: [Alles, Vegetarisch, Veganistisch]
    required: true
    sensitive: true
    retentionDays: 7
redirectFrom: [/seminars/aan-tafel]
topics: [werk]
cover:
  src: ./kantine.jpg
  alt: Een lange tafel met twaalf stoelen.
summary: Een avond over eten op je werk.
---

Wat er die avond gebeurt.
`,
  },
  PromoCode: {
    file: 'promo-codes/lezer.yaml',
    text: `code: TrouweLezer
seminars: [samen-aan-tafel]
discount: 25%
maxSeats: 10
perPerson: 1
validFrom: 2026-12-01
validUntil: 2027-03-01
partner: De Krant
message: Fijn dat je ons leest.
note: Staat in de nieuwsbrief van december.
`,
  },
  Page: {
    file: 'pages/over-ons.mdx',
    text: `---
title: Over ons
summary: Wie wij zijn, en waarom.
redirectFrom: [/wie-zijn-wij]
---

Wij zijn met z'n drieën.
`,
  },
  Site: {
    file: 'site.yaml',
    text: `name: De Tafel
tagline: over werk, om de tafel
description: Een klein blad over wat er op een gewone werkdag gebeurt.
email: redactie@detafel.example
organisation:
  name: Stichting De Tafel
  address: Kade 4, Utrecht
  kvk: '12345678'
social:
  - name: Mastodon
    url: https://sociaal.example/@detafel
newsletter: https://brief.example/detafel
invoice: Je krijgt binnen een week een factuur per mail.
topics:
  - slug: werk
    title: Werk
    description: Over wat er op een gewone dag gebeurt.
look:
  light: '#ffcf00'
  paper: '#ffffff'
  ink: '#16181a'
  typeface: bitter
  wordmark: De Tafel
  icon: ./merkje.svg
comments:
  provider: disqus
  shortname: de-tafel
parts:
  seminars: true
  topics: true
  authors: true
  english: true
  search: true
  discussion: true
menu:
  - to: /artikelen
    title: Lezen
  - to: /seminars
footer:
  text: Gemaakt in Utrecht.
  links:
    - title: Colofon
      url: /over-ons
repository: https://codeberg.org/detafel/detafel
`,
  },
}

/** Taken by `npm run pictures -- --guide`: what becomes of an example, and of a component in a text. */
export const pictureOf = (type: string): string => `pictures/guide-${type.toLowerCase()}.webp`
export const pictureInText = (component: string): string => `pictures/guide-in-${component.toLowerCase()}.webp`

/** What the picture of each example shows. */
export const pictureWords: Record<keyof typeof examples, string> = {
  Article: 'Het artikel op de site.',
  Author: 'De pagina van de auteur.',
  Seminar: 'De pagina van het seminar.',
  PromoCode: 'Het formulier, met de code ingevuld.',
  Page: 'De pagina op de site.',
  Site: 'De voorpagina.',
}

/** A field that no example can have beside the others. */
export const alone: Record<string, string> = {
  'Seminar.cancelled': 'cancelled: De spreker is ziek.',
}

/** As an editor writes it. */
export const componentExamples: Record<string, string> = {
  Note: `<Note title="Hoe dit stuk er kwam">

We vroegen twaalf mensen naar hun stoel.

</Note>`,
  PromoCode: '<PromoCode code="TrouweLezer" seminar="samen-aan-tafel" />',
  SeminarCard: '<SeminarCard slug="samen-aan-tafel" />',
  Book: '<Book title="De lege cel" author="Ravi Stokhuizen" url="https://uitgever.example/de-lege-cel" year="2025" />',
  Figure:
    '<Figure src="./zaal.jpg" alt="Een zaal met rijen stoelen" caption="De zaal, een uur ervoor." credit="Beeld: De Tafel" />',
  Quote: '<Quote source="Harm, monteur">Een stoel is geen plek, een stoel is een afspraak.</Quote>',
  Video: '<Video provider="youtube" id="dQw4w9WgXcQ" title="Een dag aan de tafel" />',
  Taal: 'Daar hebben de buren een woord voor: <Taal code="de">Feierabend</Taal>.',
}

/** What each attribute is for: `<component>.<attribute>`. */
export const attributeWords: Record<string, string> = {
  'Note.title': 'de kop van de noot; zonder staat er "Noot"',
  'PromoCode.code': 'de code, zoals hij in `promo-codes/` staat',
  'PromoCode.seminar': 'voor welk seminar, als de code er meer heeft',
  'SeminarCard.slug': 'de bestandsnaam van het seminar',
  'Book.title': 'de titel',
  'Book.author': 'wie het schreef',
  'Book.url': 'waar het te vinden is',
  'Book.year': 'het jaar, vier cijfers',
  'Figure.src': 'het bestand, naast de tekst',
  'Figure.alt': 'wat er te zien is',
  'Figure.caption': 'wat eronder staat',
  'Figure.credit': 'wie het maakte',
  'Quote.source': 'wie het zei',
  'Video.provider': 'waar de video staat',
  'Video.id': 'het laatste stuk van het adres van de video',
  'Video.title': 'waar de video over gaat',
  'Taal.code': 'de taal, zoals `de` of `fr`',
}

/** What a component is. */
export const componentWords: Record<string, string> = {
  Note: 'Een noot bij het stuk. Laat een regel wit na het begin en voor het eind.',
  PromoCode: 'Een code waar je op kunt drukken. Ook midden in een zin.',
  SeminarCard: 'Het blok van een seminar: wanneer, waar, hoeveel plaatsen, en de knop.',
  Book: 'Een boek.',
  Figure: 'Een beeld, met wat eronder staat en wie het maakte.',
  Quote: 'Een citaat dat groot staat.',
  Video: 'Een video, die pas laadt als iemand erop drukt.',
  Taal: 'Woorden in een andere taal: ze staan schuin, en een schermlezer spreekt ze goed uit.',
}
