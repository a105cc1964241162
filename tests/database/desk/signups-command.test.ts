import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { copyFacts } from '../../../lib/signups/facts/copy-facts'
import { countVisit, writeVisits } from '../../../lib/signups/links/visits'
import { signUp } from '../../../lib/signups/sign-up'
import { day, edition, now, promoCode, seminar } from '../../support/seminars'
import { type Engine, onBothEngines } from '../engines'

const root = resolve(import.meta.dirname, '../../..')

onBothEngines((engine) => {
  const run = (...args: string[]) => runWith(engine.options, ...args)
  const runWith = ({ dataDir, databaseUrl }: Engine['options'], ...args: string[]) => {
    const database = databaseUrl ? { DATABASE_URL: databaseUrl, SECRET: 'x'.repeat(32) } : {}
    const env = { PATH: process.env.PATH, DATA_DIR: dataDir, ...database } as unknown as NodeJS.ProcessEnv
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/signups/signups.ts', ...args], {
      cwd: root,
      env,
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  }

  const billing = { name: 'De Vries, "Bakkers"', street: '=1+1', postalCode: '1234 AB', city: 'Zeist' }
  const ask = (body: object, minute: number) => signUp(engine.db, { seminar: 'avond', body }, now + minute * 60_000)

  beforeEach(async () => {
    const seminars = [
      seminar('avond', { price: 1250, capacity: 1, title: 'De avond' }),
      seminar('eerder', { start: now + day }),
    ]
    await copyFacts(
      engine.db,
      edition(seminars, [promoCode('CustomerFirst'), promoCode('Elders', { seminars: ['eerder'] })]),
      now,
    )
    const source = { utm_source: 'nieuwsbrief', utm_medium: 'mail' }
    await ask({ name: 'Els Bos', email: 'els@x.nl', code: 'customer first', source, organisation: 'Bos & Zn.' }, 0)
    await ask({ name: '@cmd', email: 'jan@x.nl', billing }, 1)
  })
  test('a table in Dutch, with totals per code and source', () => {
    const { status, stdout, stderr } = run('avond')
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(stdout).toBe(
      `De avond (avond), 2026-12-24 12:00

Naam     E-mail    Organisatie  Status      Prijs  Code           Van waar            Wanneer
Els Bos  els@x.nl  Bos & Zn.    plaats      0.00   CustomerFirst  nieuwsbrief / mail  2026-11-24 12:00
@cmd     jan@x.nl               wachtlijst  12.50                                     2026-11-24 12:01

Plaatsen: 1

Per code       plaats  wachtlijst  afgemeld
CustomerFirst  1       0           0
zonder code    0       1           0

Per bron            plaats  wachtlijst  afgemeld
nieuwsbrief / mail  1       0           0
rechtstreeks        0       1           0

Totaal  plaats  wachtlijst  afgemeld
        1       1           0
`,
    )
  }, 180_000)

  /** As a Dutch Excel reads a file: by its byte order mark, at semicolons, quoted cells as they are. */
  const cellsOf = (text: string): string[][] => {
    expect(text[0]).toBe('\ufeff')
    const lines = text.slice(1).split('\r\n').slice(0, -1)
    // Every cell in quotes, empty ones too.
    for (const line of lines) expect(line).toMatch(/^"(?:[^"]|"")*"(?:;"(?:[^"]|"")*")*$/)
    return lines.map((line) => [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"')))
  }
  const isFormula = (cell: string) => /^[=+\-@\t\r]/.test(cell)

  test('CSV that a Dutch Excel reads and does not run', async () => {
    await ask({ name: 'Jan;=1+1;x', email: 'puntkomma@x.nl', organisation: '+31 30 123 45 67', billing }, 2)
    await ask({ name: '-2+3', email: '=cmd@x.nl', organisation: '@SUM(A1)', billing, source: { ref: "=HYPERLINK('x')" } }, 3)
    const { status, stdout } = run('avond', '--csv')
    expect(status).toBe(0)
    const [heads, ...rows] = cellsOf(stdout)
    expect(heads?.slice(0, 9)).toEqual('naam e-mail organisatie status prijs code taal aangemeld afgemeld'.split(' '))
    const [els, jan, semicolon, minus] = rows
    expect(els?.slice(0, 9)).toEqual([
      'Els Bos',
      'els@x.nl',
      'Bos & Zn.',
      'plaats',
      '0,00',
      'CustomerFirst',
      'nl',
      '2026-11-24 12:00',
      '',
    ])
    expect(jan?.slice(0, 5)).toEqual(["'@cmd", 'jan@x.nl', '', 'wachtlijst', '12,50'])
    expect(jan?.slice(9, 15)).toEqual(['De Vries, "Bakkers"', "'=1+1", '1234 AB', 'Zeist', 'NL', ''])
    expect(semicolon?.slice(0, 3)).toEqual(['Jan;=1+1;x', 'puntkomma@x.nl', "'+31 30 123 45 67"])
    expect([minus?.[0], minus?.[1], minus?.[2], minus?.at(-1)]).toEqual([
      "'-2+3",
      "'=cmd@x.nl",
      "'@SUM(A1)",
      "'=HYPERLINK('x')",
    ])
    expect(rows).toHaveLength(4)
    expect(rows.flat().filter(isFormula)).toEqual([])
  }, 180_000)

  test('CSV into a file: whole, for its owner alone, and said; where it cannot be written nothing changes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'podium-csv-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const file = join(folder, 'aanmeldingen.csv')
    for (const args of [
      ['avond', '--csv', file],
      ['--csv', file, 'avond'],
      ['avond', `--csv=${file}`],
    ]) {
      rmSync(file, { force: true })
      expect(run(...args)).toEqual({ status: 0, stdout: `Geschreven: ${file}\n`, stderr: '' })
      expect(cellsOf(readFileSync(file, 'utf8'))).toHaveLength(3)
    }
    expect(statSync(file).mode & 0o077).toBe(0)
    expect(readdirSync(folder)).toEqual(['aanmeldingen.csv'])
    const onto = run('avond', '--csv', folder)
    expect([onto.status, onto.stderr]).toEqual([1, expect.stringContaining(`${folder} is niet te schrijven`)])
    expect(readdirSync(folder)).toEqual(['aanmeldingen.csv'])
  }, 180_000)

  test('--from: visits and sign-ups per link and source; a newsletter and a place on a page are two things', async () => {
    const visit = (code: string, source: object, times: number, moment = now) => {
      for (let i = 0; i < times; i++) countVisit(engine.db, code, source, moment)
    }
    visit('customerfirst', { utm_source: 'nieuwsbrief', utm_medium: 'mail' }, 5)
    visit('customerfirst', { utm_source: 'Nieuwsbrief', utm_medium: 'mail' }, 2, now + day)
    visit('customerfirst', { ref: 'nieuwsbrief' }, 3)
    visit('elders', {}, 4)
    await writeVisits(engine.db)
    const { status, stdout } = run('avond', '--from')
    expect(status).toBe(0)
    expect(stdout).toBe(`De avond (avond)

Per link          bezoeken  plaats  wachtlijst  afgemeld
/s/CustomerFirst  10        1       0           0
zonder link       0         0       1           0

Per link en herkomst  utm_source   utm_medium  ref          bezoeken  plaats  wachtlijst  afgemeld
/s/CustomerFirst      nieuwsbrief  mail                     7         1       0           0
/s/CustomerFirst                               nieuwsbrief  3         0       0           0
zonder link                                                 0         0       1           0

Bezoeken aan een link voor meer seminars tellen hier alle mee: /s/CustomerFirst.
`)
    const [heads, first] = cellsOf(run('avond', '--from', '--csv').stdout)
    expect(heads?.join(' ')).toBe(
      'link utm_source utm_medium utm_campaign utm_content utm_term ref bezoeken plaats wachtlijst afgemeld',
    )
    expect(first?.join(' ')).toBe('/s/CustomerFirst nieuwsbrief mail     7 1 0 0')
  }, 180_000)

  test('in the list too, what a page says of its place stands apart', async () => {
    await ask({ name: 'Ref', email: 'ref@x.nl', billing, source: { ref: 'voorpagina', utm_source: 'nieuwsbrief' } }, 5)
    expect(run('avond').stdout).toMatch(/nieuwsbrief, ref: voorpagina/)
  }, 180_000)

  test('makes no database: without one it says which it looked for', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'podium-none-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const empty = await engine.another()
    const dataDir = join(folder, 'data')
    const { status, stderr } = runWith({ ...empty, dataDir }, 'avond')
    expect(status).toBe(1)
    const where = empty.databaseUrl ? new URL(empty.databaseUrl).pathname : join(dataDir, 'podium.sqlite')
    expect(stderr).toMatch(/^Er is geen database van Podium: gezocht is naar /)
    expect(stderr).toContain(where)
    expect(readdirSync(folder)).toEqual([])
  }, 180_000)

  test('an unknown seminar: which there are; nothing asked: how to', () => {
    expect(run('onbekend')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: 'Er is geen seminar "onbekend".\nDit zijn ze:\n  eerder\n  avond\n',
    })
    for (const args of [[], ['avond', '--pdf']]) {
      const { status, stderr } = run(...args)
      expect(status).toBe(1)
      expect(stderr).toMatch(/^npm run signups -- <seminar> \[--from\] \[--csv \[bestand\]\]/)
    }
  }, 180_000)
})
