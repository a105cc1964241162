/** Invented people. Nobody is called so on purpose, and mail to example.org reaches nobody (RFC 2606). */

import type { Question } from '../../lib/domain/seminar/questions'
import { optionsOf } from '../../lib/domain/sign-up/answers'
import type { Writer } from '../bench/corpus/writer'

const given =
  'Sanne Idris Fenna Gijs Zoë Ruben Noor Yusuf Maartje Bram Lieke Daan Amira Thijs Roos Kees Jip Hatice Wout Esmée Sem Loes Tygo Marit Jelle Ayla Niek Floor Bas Evi'
const family =
  'de Bruijn|Vermaat|IJsbrandy|Oltmans|Álvarez|van der Veen|Kuiper|Demir|Postma|ten Hove|Bakels|El Amrani|Wiersma|van Dijk-Smit|Roelofs|Meulenbelt|Schaap|Yilmaz|Terpstra|Nooij|van ’t Hof|Lindeboom|Hoekstra|Ouali'
const organisations =
  'Gemeente Veerdam|Noorderlicht Energie|Bakkerij Oltmans|Studio Coöperatie|Woonstichting De Brug|Garage Terwijde|Basisschool De Zwaluw|Drukkerij Maas|Thuiszorg Linde|Bureau Binnenkant|Boekhandel Kader'
const streets = 'Kerkstraat|Lange Kade|Molenweg|Stationsplein|Zuiderpark|Wilgenlaan'
const places = '3511 AB Utrecht|8011 PK Zwolle|9712 HX Groningen|6811 DG Arnhem|2312 KC Leiden'

const remarks = 'Een vergadering die een mail had kunnen zijn|De dag dat de printer won|Mijn eerste week|Koffie om half elf'

export interface Person {
  name: string
  email: string
  organisation?: string
  billing: { name: string; street: string; postalCode: string; city: string }
}

export function personFrom(writer: Writer, number: number): Person {
  const name = `${writer.pick(given.split(' '))} ${writer.pick(family.split('|'))}`
  const place = writer.pick(places.split('|'))
  const plain = name.normalize('NFD').replace(/[^A-Za-z ]/g, '')
  const organisation = writer.chance(0.6) ? writer.pick(organisations.split('|')) : undefined
  return {
    name,
    email: `${plain.toLowerCase().trim().replace(/ +/g, '.')}.${number}@example.org`,
    organisation,
    billing: {
      name: organisation ?? name,
      street: `${writer.pick(streets.split('|'))} ${writer.between(1, 140)}`,
      postalCode: place.slice(0, 7),
      city: place.slice(8),
    },
  }
}

/** What somebody answers to a seminar's own questions; most do. */
export const answersFrom = (writer: Writer, questions: readonly Question[] = []): Record<string, string> =>
  Object.fromEntries(
    questions.flatMap((question) => {
      const options = optionsOf(question)
      const answer = options.length > 0 ? writer.pick([...options]).nl : writer.pick(remarks.split('|'))
      return question.required || writer.chance(0.8) ? [[question.key, answer]] : []
    }),
  )
