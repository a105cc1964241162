import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { agenda, type CalendarFacts, seminarCalendar, signUpCalendar } from '../../../lib/mail/calendar'

const facts: CalendarFacts = {
  slug: 'toekomstgericht-werken',
  title: { nl: 'Toekomstgericht werken', en: 'Work for the future' },
  summary: { nl: 'Een avond over werk; met café, zaal, en „vragen”.', en: 'An evening about work.' },
  start: Date.parse('2026-12-10T19:30:00+01:00'),
  end: Date.parse('2026-12-10T22:00:00+01:00'),
  venue: { name: 'De Balie', street: 'Kleine-Gartmanplantsoen 10', postalCode: '1017 RR', city: 'Amsterdam' },
}
const seat = { signUpId: 'abc', status: 'confirmed' } as const
const options = {
  locale: 'nl' as const,
  siteUrl: 'https://podium.example',
  site: { name: 'Podium "het blad"', email: 'redactie@podium.example' },
  sequence: 3,
  now: Date.parse('2026-11-24T09:00:00Z'),
}

/** Content lines, unfolded (RFC 5545, 3.1): throws on what is no content line. */
function lines(text: string): string[] {
  expect(text.endsWith('\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const unfolded = text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n')
  for (const line of unfolded)
    expect(line).toMatch(/^[A-Z][A-Z0-9-]*(;[A-Z0-9-]+=("[^"\p{Cc}]*"|[^";:,\p{Cc}]*))*:[^\p{Cc}]*$/u)
  return unfolded
}
const value = (all: string[], name: string) => all.filter((line) => line.split(/[:;]/)[0] === name)

describe('the calendar of all seminars', () => {
  const DAY = 86_400_000
  const at = (slug: string, days: number, more: Partial<CalendarFacts> = {}) => ({
    facts: { ...facts, slug, start: options.now + days * DAY, end: options.now + (days + 0.1) * DAY, ...more },
    revision: days + 1000,
  })
  const uids = (all: string[]) => value(all, 'UID').map((line) => line.replace(/^UID:seminar-|@.*$/g, ''))

  it('has each in the order of time, under the UID and by the revision that it has by itself; what was over a year ago is gone', () => {
    const all = lines(agenda([at('straks', 20), at('gauw', 2), at('geweest', -30), at('lang-geleden', -400)], options))
    expect(uids(all)).toEqual(['geweest', 'gauw', 'straks'])
    expect(value(all, 'SEQUENCE')).toEqual(['SEQUENCE:970', 'SEQUENCE:1002', 'SEQUENCE:1020'])
    expect(value(all, 'METHOD')).toEqual(['METHOD:PUBLISH'])
    expect(value(all, 'BEGIN').filter((line) => line === 'BEGIN:VTIMEZONE')).toHaveLength(1)
    expect(all).toContain('X-WR-CALNAME:Podium "het blad"')
    for (const line of value(all, 'DTSTAMP')) expect(line).toMatch(/Z$/)
  })

  it('says what is cancelled, and nothing of how to watch', () => {
    const all = lines(
      agenda([at('weg', 3, { cancelled: 'De zaal is dicht.', online: 'https://kijk.example/geheim' })], options),
    )
    expect(value(all, 'STATUS')).toEqual(['STATUS:CANCELLED'])
    expect(all.join('\n')).not.toContain('geheim')
  })

  it('is one that can be followed, when there are none too', () => expect(value(lines(agenda([], options)), 'UID')).toEqual([]))

  it('has five hundred at most, the latest', () => {
    const many = Array.from({ length: 510 }, (_, i) => at(`s${i}`, i))
    expect(uids(lines(agenda(many, options))).slice(0, 1)).toEqual(['s10'])
  })
})

describe('the calendar file', () => {
  it('has what RFC 5545 and RFC 5546 ask of a published event', () => {
    const all = lines(seminarCalendar(facts, options))
    expect(all[0]).toBe('BEGIN:VCALENDAR')
    expect(all.at(-1)).toBe('END:VCALENDAR')
    for (const name of ['VERSION', 'PRODID', 'METHOD', 'UID', 'SEQUENCE', 'DTSTAMP', 'DTEND', 'SUMMARY', 'ORGANIZER', 'URL'])
      expect(value(all, name), name).toHaveLength(1)
    expect(value(all, 'METHOD')).toEqual(['METHOD:PUBLISH'])
    expect(value(all, 'SEQUENCE')).toEqual(['SEQUENCE:3'])
    expect(value(all, 'UID')).toEqual(['UID:seminar-toekomstgericht-werken@podium.example'])
    expect(value(all, 'DTSTAMP')).toEqual(['DTSTAMP:20261124T090000Z'])
    expect(all).toContain('DTSTART;TZID=Europe/Amsterdam:20261210T193000')
    expect(all).toContain('DTEND;TZID=Europe/Amsterdam:20261210T220000')
    expect(all).toContain('LOCATION:De Balie\\, Kleine-Gartmanplantsoen 10\\, 1017 RR Amsterdam')
    expect(all).toContain('URL;VALUE=URI:https://podium.example/seminars/toekomstgericht-werken')
    expect(all).toContain('STATUS:CONFIRMED')
  })

  it('defines the zone that its times name, with the last Sundays of March and October', () => {
    const all = lines(seminarCalendar(facts, options))
    const zone = all.slice(all.indexOf('BEGIN:VTIMEZONE'), all.indexOf('END:VTIMEZONE') + 1)
    expect(value(zone, 'TZID')).toEqual(['TZID:Europe/Amsterdam'])
    const part = (kind: string) => zone.slice(zone.indexOf(`BEGIN:${kind}`), zone.indexOf(`END:${kind}`))
    expect(part('DAYLIGHT')).toEqual(
      expect.arrayContaining([
        'TZOFFSETFROM:+0100',
        'TZOFFSETTO:+0200',
        'DTSTART:19700329T020000',
        'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      ]),
    )
    expect(part('STANDARD')).toEqual(
      expect.arrayContaining([
        'TZOFFSETFROM:+0200',
        'TZOFFSETTO:+0100',
        'DTSTART:19701025T030000',
        'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      ]),
    )
  })

  it('writes the clock of Amsterdam in summer as in winter, wherever the machine is', () => {
    const summer = { ...facts, start: Date.parse('2027-06-10T17:30:00Z'), end: Date.parse('2027-06-10T20:00:00Z') }
    expect(lines(seminarCalendar(summer, options))).toContain('DTSTART;TZID=Europe/Amsterdam:20270610T193000')
  })

  it('says that a cancelled seminar is cancelled, and why', () => {
    const all = lines(seminarCalendar({ ...facts, cancelled: 'De spreker is ziek.' }, options))
    expect(all).toContain('STATUS:CANCELLED')
    expect(value(all, 'DESCRIPTION')[0]).toContain('De spreker is ziek.')
  })

  it('keeps one UID per sign-up while the seminar is renamed, and speaks its language', () => {
    const english = { ...options, locale: 'en' as const }
    const one = lines(signUpCalendar(facts, seat, english).text)
    const renamed = lines(signUpCalendar({ ...facts, slug: 'other' }, seat, { ...english, sequence: 4 }).text)
    expect(value(one, 'UID')).toEqual(['UID:aanmelding-abc@podium.example'])
    expect(value(renamed, 'UID')).toEqual(value(one, 'UID'))
    expect(one).toContain('SUMMARY:Work for the future')
    expect(one).toContain('URL;VALUE=URI:https://podium.example/en/seminars/toekomstgericht-werken')
  })

  it('of a cancelled sign-up takes the entry away, by a higher sequence than any before', () => {
    const { method, text } = signUpCalendar(facts, { ...seat, status: 'cancelled' }, options)
    const all = lines(text)
    expect(method).toBe('CANCEL')
    expect(all).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:4']))
    expect(value(all, 'UID')).toEqual(value(lines(signUpCalendar(facts, seat, options).text), 'UID'))
  })

  describe('of an online seminar', () => {
    const online = { ...facts, venue: undefined, online: 'https://vergaderen.example/j/geheim' }
    const placed = (text: string) => [value(lines(text), 'LOCATION')[0], text.includes('vergaderen.example')]
    it('has the way in for who has a seat alone', () => {
      expect(placed(signUpCalendar(online, seat, options).text)).toEqual([`LOCATION:${online.online}`, true])
      expect(placed(signUpCalendar(online, { ...seat, status: 'cancelled' }, options).text)).toEqual(['LOCATION:Online', false])
      expect(placed(seminarCalendar(online, options))).toEqual(['LOCATION:Online', false])
    })
    it('says Online while the link is still to follow', () => {
      expect(placed(signUpCalendar({ ...online, online: 'volgt' }, seat, options).text)).toEqual(['LOCATION:Online', false])
    })
    it('in a hall as well keeps the hall as its place', () => {
      const both = signUpCalendar({ ...online, venue: facts.venue }, seat, options).text
      expect(value(lines(both), 'LOCATION')[0]).toMatch(/^LOCATION:De Balie/)
      expect(value(lines(both), 'DESCRIPTION')[0]).toContain(online.online)
      expect(seminarCalendar({ ...online, venue: facts.venue }, options)).not.toContain('vergaderen.example')
    })
  })

  describe('as another program reads it (ical.js)', () => {
    const read = (text: string) => {
      const file = new ICAL.Component(ICAL.parse(text))
      for (const zone of file.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
      const events = file.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
      for (const zone of file.getAllSubcomponents('vtimezone'))
        ICAL.TimezoneService.remove(String(zone.getFirstPropertyValue('tzid')))
      return { method: file.getFirstPropertyValue('method'), events }
    }
    const moments = (event: ICAL.Event) => [event.startDate, event.endDate].map((time) => time.toUnixTime() * 1000)
    const [{ events }, { events: gone, method }] = [
      read(signUpCalendar(facts, seat, options).text),
      read(signUpCalendar(facts, { ...seat, status: 'cancelled' }, options).text),
    ]

    it('is at its moment, by the zone that the file brings, in winter, in summer and in the night that the clock changes', () => {
      for (const start of ['2026-12-10T18:30:00Z', '2027-06-10T17:30:00Z', '2027-03-27T23:30:00Z', '2026-10-24T22:30:00Z']) {
        const during = { start: Date.parse(start), end: Date.parse(start) + 5 * 3_600_000 }
        for (const event of read(seminarCalendar({ ...facts, ...during }, options)).events) {
          expect(moments(event)).toEqual([during.start, during.end])
        }
      }
    })

    it('says what an editor wrote', () => {
      const title = 'Geld; macht, liefde \\ „café” 🎉 en nog een heel lange titel over alles wat er die avond gebeurt'
      const [event] = read(seminarCalendar({ ...facts, title: { nl: title, en: title } }, options)).events
      expect(event?.summary).toBe(title)
      expect(event?.location).toBe('De Balie, Kleine-Gartmanplantsoen 10, 1017 RR Amsterdam')
      expect(event?.description).toBe(`${facts.summary.nl}\n\nhttps://podium.example/seminars/toekomstgericht-werken`)
    })

    it('is one entry that is taken away: the same UID, a later sequence', () => {
      expect(method).toBe('CANCEL')
      expect(gone[0]?.uid).toBe(events[0]?.uid)
      expect(gone[0]?.sequence).toBeGreaterThan(events[0]?.sequence ?? Number.NaN)
    })

    it('moves: the same UID, a later sequence, another moment', () => {
      const later = { ...facts, start: facts.start + 3_600_000, end: facts.end + 3_600_000 }
      const [moved] = read(signUpCalendar(later, seat, { ...options, sequence: 4 }).text).events
      expect(moved?.uid).toBe(events[0]?.uid)
      expect(moved?.sequence).toBe(4)
      expect(moved && moments(moved)).toEqual([later.start, later.end])
    })

    it('has every seminar, in the calendar that is followed', () =>
      expect(
        read(
          agenda(
            [
              { facts, revision: 1 },
              { facts: { ...facts, slug: 'b' }, revision: 2 },
            ],
            options,
          ),
        ).events,
      ).toHaveLength(2))
  })

  it('folds and escapes whatever an editor writes, and says it back unharmed', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 })
    const special = fc.string({
      unit: fc.constantFrom('ü', '€', '😀', '\r', '\n', ';', ',', '\\', '"', ' ', 'a'),
      maxLength: 300,
    })
    fc.assert(
      fc.property(fc.oneof(text, special), (title) => {
        const all = lines(
          seminarCalendar(
            { ...facts, title: { nl: title, en: title }, online: title, venue: undefined, cancelled: title },
            { ...options, site: { name: title, email: 'redactie@podium.example' } },
          ),
        )
        expect(value(all, 'BEGIN')).toHaveLength(5)
        const back = value(all, 'SUMMARY')[0]?.slice('SUMMARY:'.length).replace(/\\(.)/g, '$1')
        expect(back).toBe(title.replace(/\p{Cc}+/gu, ' ').trim())
      }),
      { numRuns: 300 },
    )
  })
})
