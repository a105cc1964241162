import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { typeset } from '../../../lib/language/typography'

const nl = (text: string) => typeset(text, 'nl')
const en = (text: string) => typeset(text, 'en')
/** A space at which no line breaks, so that one sees it. */
const shown = (text: string) => text.replaceAll('\u00a0', '~')

describe('Dutch quotes', () => {
  test.each([
    [`"Ja", zei ze.`, '“Ja”, zei ze.'],
    [`'Ja', zei ze.`, '‘Ja’, zei ze.'],
    [`Hij zei: "Ga weg!" En ging.`, 'Hij zei: “Ga weg!” En ging.'],
    [`"Ga weg!" riep hij.`, '“Ga weg!” riep hij.'],
    [`"Wat?" "Niets."`, '“Wat?” “Niets.”'],
    [`Weg. "Hallo daar." Weg.`, 'Weg. “Hallo daar.” Weg.'],
    [`"'Nu' is een woord", zei hij.`, '“‘Nu’ is een woord”, zei hij.'],
    [`'Ze zei "nee"', zei hij.`, '‘Ze zei “nee”’, zei hij.'],
    [`'Ze zei "nee".'`, '‘Ze zei “nee”.’'],
    [`"Ze zei 'nee'." En toen.`, '“Ze zei ‘nee’.” En toen.'],
    [`("hallo") en (zo 'n "ding")`, '(“hallo”) en (zo ’n “ding”)'],
    [`"Hij komt (denk ik)", zei ze.`, '“Hij komt (denk ik)”, zei ze.'],
    [`"(Bijna) alles", zei ze.`, '“(Bijna) alles”, zei ze.'],
    [`"... nou ja", zei ze.`, '“… nou ja”, zei ze.'],
    [`"En toen...", zei ze.`, '“En toen…”, zei ze.'],
    [`"En toen..." Ze zweeg.`, '“En toen…” Ze zweeg.'],
    [`"?" zei ze.`, '“?” zei ze.'],
    [`"€ 10 is veel."`, '“€ 10 is veel.”'],
    [`Het is "af", "klaar" en "weg".`, 'Het is “af”, “klaar” en “weg”.'],
    [`"Ik wou --" zei ze.`, '“Ik wou –” zei ze.'],
    [`zei--"nu"--en`, 'zei–“nu”–en'],
    [`'Ja'/'nee'`, '‘Ja’/‘nee’'],
    [`Zei hij:"nu"?`, 'Zei hij:“nu”?'],
    [`De "let op:" erboven.`, 'De “let op:” erboven.'],
    [`Het "zo gaat dat!"-gevoel.`, 'Het “zo gaat dat!”-gevoel.'],
    ['“Ja”, zei ze. ‘Nee’, „zo” en «zo».', '“Ja”, zei ze. ‘Nee’, „zo” en «zo».'],
  ])('%s', (typed, set) => expect(nl(typed).replaceAll('\u00a0', ' ')).toBe(set))
})

describe('Dutch apostrophes', () => {
  test.each([
    [`'s Avonds at ze 's middags 't brood.`, '’s Avonds at ze ’s middags ’t brood.'],
    [`"'s Avonds", zei ze.`, '“’s Avonds”, zei ze.'],
    [`''t Is mooi', zei ze.`, '‘’t Is mooi’, zei ze.'],
    [`"'t Is mooi", zei ze.`, '“’t Is mooi”, zei ze.'],
    [`('s morgens)`, '(’s morgens)'],
    [`'s-Hertogenbosch en 's-Gravenhage`, '’s-Hertogenbosch en ’s-Gravenhage'],
    [`Gerard van 't Hof`, 'Gerard van ’t Hof'],
    [`zo'n, d'r, z'n, m'n, foto's, baby's, Jans', 'm, 'k, 'n`, 'zo’n, d’r, z’n, m’n, foto’s, baby’s, Jans’, ’m, ’k, ’n'],
    [`Pak 'em, dat heeft-'ie.`, 'Pak ’em, dat heeft-’ie.'],
    [`De jaren '90 en '68, en de '80's.`, 'De jaren ’90 en ’68, en de ’80’s.'],
    [`Sinds '42, zei Jans' moeder.`, 'Sinds ’42, zei Jans’ moeder.'],
    [`In '10 tips voor foto's', een boek.`, 'In ‘10 tips voor foto’s’, een boek.'],
    [`De letter 'n' en 's'.`, 'De letter ‘n’ en ‘s’.'],
    [`rock-'n-roll`, 'rock-’n-roll'],
    [`'Jans' boek is weg', zei ze.`, '‘Jans’ boek is weg’, zei ze.'],
    ['al goed: ’s avonds, foto’s', 'al goed: ’s avonds, foto’s'],
  ])('%s', (typed, set) => expect(nl(typed).replaceAll('\u00a0', ' ')).toBe(set))
})

describe('dashes and dots', () => {
  test.each([
    ['Hij kwam -- te laat -- aan.', 'Hij kwam – te laat – aan.'],
    ['Hij kwam - te laat - aan.', 'Hij kwam – te laat – aan.'],
    ['Hij kwam---te laat---aan.', 'Hij kwam—te laat—aan.'],
    ['Nou... ja.', 'Nou… ja.'],
    ['Een e-mail van 1990-1995, zwart-wit.', 'Een e-mail van 1990-1995, zwart-wit.'],
    ['met --watch erbij', 'met --watch erbij'],
    ['https://voorbeeld.nl/a--b...c en www.x.nl/a--b', 'https://voorbeeld.nl/a--b...c en www.x.nl/a--b'],
    ['a--b@voorbeeld.nl', 'a--b@voorbeeld.nl'],
    ['../map', '../map'],
  ])('%s', (typed, set) => expect(nl(typed)).toBe(set))
})

describe('spaces at which no line breaks', () => {
  test.each([
    ['€ 10 op 1 november om 19.30 uur', '€~10 op 1~november om 19.30~uur'],
    ['10 minuten, p. 12, nr. 3, § 4, blz. 7', '10~minuten, p.~12, nr.~3, §~4, blz.~7'],
    [
      `'s avonds in 't Hof, pak 'm en 'n mens; foto's maken, Jans' boek`,
      '’s~avonds in ’t~Hof, pak ’m~en ’n~mens; foto’s maken, Jans’ boek',
    ],
    ['’s morgens (’s middags niet)', '’s~morgens (’s~middags niet)'],
    [
      'J. Jansen, J.R.R. Tolkien, A. B. de Vries en H. van ’t Hof',
      'J.~Jansen, J.R.R.~Tolkien, A.~B.~de Vries en H.~van ’t~Hof',
    ],
    ['Plan B. daarna niets, en CO. de rest', 'Plan B. daarna niets, en CO. de rest'],
    ['dr. Jansen en prof. De Wit', 'dr.~Jansen en prof.~De Wit'],
    ['3 miljoen euro, 10 procent, 10 %', '3~miljoen euro, 10~procent, 10~%'],
    ['hoofdstuk 4 en Artikel 5', 'hoofdstuk~4 en Artikel~5'],
    ['10\nminuten', '10~minuten'],
    ['10 mensen, ca. tien, eind. 5', '10 mensen, ca. tien, eind. 5'],
    ['10 minutenlang', '10 minutenlang'],
  ])('%s', (typed, set) => expect(shown(nl(typed))).toBe(set))
  test('and the English ones', () => {
    expect(shown(en('1 November, November 1, 10 minutes, No. 3, Mr Jones, 7 p.m.'))).toBe(
      '1~November, November~1, 10~minutes, No.~3, Mr~Jones, 7~p.m.',
    )
  })
})

describe('English', () => {
  test.each([
    [`"It's 'fine'," she said.`, '“It’s ‘fine’,” she said.'],
    [`'Tis the '90s, rock 'n' roll, 'til we're done.`, '’Tis the ’90s, rock ’n’ roll, ’til we’re done.'],
    [`The readers' choice`, 'The readers’ choice'],
    [`'Yes' -- that is all...`, '‘Yes’ – that is all…'],
  ])('%s', (typed, set) => expect(en(typed)).toBe(set))
})

test('what is set once stays as it is', () => {
  const piece = fc.constantFrom(
    '"',
    "'",
    ' ',
    '--',
    '...',
    '-',
    'Jan',
    "'t",
    '90',
    '€',
    'uur',
    ',',
    '.',
    '(',
    ')',
    '?',
    '“',
    '’',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const once = nl(pieces.join(''))
      expect(nl(once)).toBe(once)
    }),
  )
})
test('no letter, digit or sign is lost', () => {
  const plain = (text: string) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replaceAll('\u00a0', ' ')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      fc.pre(!/[“”‘’\u00a0]|-- ?|\.{3}| -/.test(text))
      expect(plain(nl(text))).toBe(text.replace(/\n(?=\S)/g, (space) => (plain(nl(text)).includes(space) ? space : ' ')))
    }),
  )
})
