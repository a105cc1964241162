import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { copyFacts } from '../../lib/seminars/copy-facts'
import { signUp } from '../../lib/seminars/sign-up'
import { day, edition, now, promoCode, seminar } from '../support/seminars'
import { onBothEngines } from './engines'

const root = resolve(import.meta.dirname, '../..')

onBothEngines((engine) => {
  const run = (...args: string[]) => {
    const { dataDir, databaseUrl } = engine.options
    const database = databaseUrl ? { DATABASE_URL: databaseUrl, SECRET: 'x'.repeat(32) } : {}
    const env = { PATH: process.env.PATH, DATA_DIR: dataDir, ...database } as unknown as NodeJS.ProcessEnv
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/signups.ts', ...args], {
      cwd: root,
      env,
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  }

  beforeEach(async () => {
    const seminars = [
      seminar('avond', { price: 1250, capacity: 1, title: 'De avond' }),
      seminar('eerder', { start: now + day }),
    ]
    await copyFacts(engine.db, edition(seminars, [promoCode('CustomerFirst')]), now)
    const source = { utm_source: 'nieuwsbrief', utm_medium: 'mail' }
    const billing = { name: 'De Vries, "Bakkers"', street: '=1+1', postalCode: '1234 AB', city: 'Zeist' }
    const ask = (body: object, minute: number) => signUp(engine.db, { seminar: 'avond', body }, now + minute * 60_000)
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
  }, 30_000)

  test('CSV that a spreadsheet reads and does not run', () => {
    const { status, stdout } = run('avond', '--csv')
    expect(status).toBe(0)
    const [heads, els, jan, end] = stdout.split('\r\n')
    expect(heads).toMatch(/^naam,e-mail,organisatie,status,prijs,code,taal,aangemeld,afgemeld,factuur naam,/)
    expect(els).toBe('Els Bos,els@x.nl,Bos & Zn.,plaats,0.00,CustomerFirst,nl,2026-11-24 12:00,,,,,,,,nieuwsbrief,mail,,,,')
    expect(jan).toBe(
      `'@cmd,jan@x.nl,,wachtlijst,12.50,,nl,2026-11-24 12:01,,"De Vries, ""Bakkers""",'=1+1,1234 AB,Zeist,NL,,,,,,,`,
    )
    expect(end).toBe('')
  }, 30_000)

  test('an unknown seminar: which there are; nothing asked: how to', () => {
    expect(run('onbekend')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: 'Er is geen seminar "onbekend".\nDit zijn ze:\n  eerder\n  avond\n',
    })
    for (const args of [[], ['avond', '--pdf']]) {
      const { status, stderr } = run(...args)
      expect(status).toBe(1)
      expect(stderr).toMatch(/^npm run signups -- <seminar> \[--csv\]/)
    }
  }, 30_000)
})
