/** What is said of a look that cannot be: where it stands, and what would be right. */
import { describe, expect, test } from 'vitest'
import { lineIn } from '../../../../lib/content/fields/problems'
import { check, folderOf, inOrder, saidOf } from '../support'

const withLook = (...lines: string[]) => ({
  'site.yaml': `${inOrder['site.yaml']}look:\n${lines.map((line) => `  ${line}\n`).join('')}`,
})

describe('the look of a site', () => {
  test.each([
    [['light: "#8fd694"']],
    [['light: "8FD694"', 'paper: "#fffaf0"', 'ink: "#112233"', 'typeface: libre-franklin']],
    [['typeface: bitter']],
  ])('may be %j', async (lines) => {
    expect(await saidOf(withLook(...lines))).toEqual([])
  })

  test.each([
    [
      'light: "#7f7f7f"',
      /^site\.yaml:7:10 veld "look\.light" is noch met inkt noch met papier te beschrijven: het contrast is 4,\d, en 4,5 is nodig: neem "#[0-9a-f]{6}"$/,
    ],
    ['light: "#fff"', /^site\.yaml:7:10 veld "look\.light" is bijna die van het papier, .*: neem "#[0-9a-f]{6}"$/],
    [
      'ink: "#999"',
      /^site\.yaml:7:8 veld "look\.ink" geeft inkt op papier een contrast van 2,\d, .* is 7 nodig: neem "#[0-9a-f]{6}"$/,
    ],
    ['paper: "#101010"', /^site\.yaml:7:10 veld "look\.paper" is donkerder dan de inkt: .*: neem "#[0-9a-f]{6}"$/],
    ['light: groen', /^site\.yaml:7:10 veld "look\.light": "groen" is geen kleur: .*"#2f9e44"$/],
    ['light: #2f9e44', /^site\.yaml:7:10 veld "look\.light" heeft geen kleur: zet haar tussen aanhalingstekens/],
    ['typeface: piazola', /^site\.yaml:7:13 veld "look\.typeface": "piazola" kan hier niet: .*bedoel je "piazzolla"\?$/],
    ['colour: "#fff"', /^site\.yaml:7:3 onbekend veld "look\.colour"/],
  ])('is refused when it says %s', async (line, said) => {
    expect(await saidOf(withLook(line))).toEqual([expect.stringMatching(said)])
  })

  test('that names the nearest good colour is in order with that colour', async () => {
    const [said = ''] = await saidOf(withLook('light: "#7f7f7f"'))
    const [, nearest] = /neem ("#[0-9a-f]{6}")$/.exec(said) ?? []
    expect(await saidOf(withLook(`light: ${nearest}`))).toEqual([])
  })

  test('that cannot be read is said in English too', async () => {
    const [problem] = await check(folderOf({ ...inOrder, ...withLook('light: "#7f7f7f"') }))
    expect(problem && lineIn('en', problem)).toMatch(
      /^site\.yaml:7:10 field "look\.light" can be written on with neither ink nor paper: the contrast is 4\.\d, and 4\.5 is needed: take "#[0-9a-f]{6}"$/,
    )
  })

  test('is said once, for both languages', async () => {
    const english = { 'site.en.yaml': 'look:\n  light: "#8fd694"\n' }
    expect(await saidOf(english)).toEqual([expect.stringMatching(/^site\.en\.yaml:1:1 onbekend veld "look"/)])
  })
})

const svg = (inner: string, box = '0 0 32 32') => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${inner}</svg>`

describe('a drawing of one’s own', () => {
  test('may be the wordmark and the icon; words may be the wordmark', async () => {
    const drawn = { 'naam.svg': svg('<path d="M0 0h9"/>', '0 0 240 60'), 'merkje.svg': svg('<path d="M0 0h9"/>') }
    expect(await saidOf({ ...withLook('wordmark: ./naam.svg', 'icon: ./merkje.svg'), ...drawn })).toEqual([])
    expect(await saidOf(withLook('wordmark: De Krant'))).toEqual([])
  })

  test.each([
    ['wordmark: ./naam.svg', {}, 'site.yaml:7:13 het beeld "./naam.svg" is er niet'],
    ['wordmark: ./naam.png', { 'naam.png': 'x' }, 'site.yaml:7:13 "./naam.png" is geen tekening'],
    [
      'wordmark: ./naam.svg',
      { 'naam.svg': svg('<script/>') },
      'site.yaml:7:13 in "./naam.svg" staat <script>, en dat kan niet',
    ],
    ['wordmark: ./naam.svg', { 'naam.svg': '<svg/>' }, 'site.yaml:7:13 "./naam.svg" zegt niet hoe groot de tekening is'],
    ['wordmark: ./naam.svg', { 'naam.svg': svg(`<path d="${'M0 0'.repeat(9000)}"/>`) }, 'site.yaml:7:13 "./naam.svg" is 36 kB'],
    ['wordmark: ../../naam.svg', {}, 'site.yaml:7:13 het beeld "../../naam.svg" ligt buiten'],
    [
      'icon: ./merk.svg',
      { 'merk.svg': svg('', '0 0 240 60') },
      'site.yaml:7:9 het merkje "./merk.svg" is 240 bij 60: maak het vierkant',
    ],
    ['icon: ./merk.png', { 'merk.png': 'geen png' }, 'site.yaml:7:9 "./merk.png" is geen merkje dat we kunnen lezen'],
    ['icon: merk', {}, 'site.yaml:7:9 veld "look.icon": "merk" is geen merkje'],
  ])('%s with %j is refused', async (line, files, says) => {
    expect(await saidOf({ ...withLook(line), ...files })).toEqual([expect.stringContaining(says)])
  })
})
