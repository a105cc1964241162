import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { article, check, folderOf, inOrder, saidOf } from '../support'

const seminar = (lines: string) => ({
  'seminars/nieuw.mdx': `---\ntitle: Nieuw\nstart: 2027-04-01 19:00\nend: 2027-04-01 21:00\nprice: 0\ncapacity: 9\n${lines}---\n\nTekst.\n`,
})
/** Questions begin at the eighth line. */
const asks = (...questions: string[]) =>
  seminar(`online: volgt\nquestions:\n${questions.map((question) => `  - { ${question} }\n`).join('')}`)
const code = (lines: string) => ({ 'promo-codes/nieuw.yaml': `code: Nieuw\nseminars: all\n${lines}` })

test('a publication that is in order has nothing said of it', async () => {
  expect(await saidOf({})).toEqual([])
})
test('lines that end as on Windows, and a byte order mark, do not matter; places stay right', async () => {
  const windows = Object.fromEntries(
    Object.entries(inOrder).map(([file, text]) => [file, `\uFEFF${text.replaceAll('\n', '\r\n')}`]),
  )
  expect(await saidOf(windows)).toEqual([])
  const wrong = {
    'articles/x.mdx': '\uFEFF---\r\ntitle: x\r\ndate: 2026-11-03\r\nauthor: jan\r\n---\r\n\r\nTekst\r\n<br/> x\r\n',
  }
  expect((await saidOf(wrong))[0]).toContain('articles/x.mdx:8:1 HTML kan hier niet')
})

describe('what is referred to exists', () => {
  test.each([
    [
      { 'articles/x.mdx': '---\ntitle: X\ndate: 2026-11-03\nauthor: [jan, jam]\n---\n' },
      'articles/x.mdx:4:15 auteur "jam" bestaat niet; bedoel je "jan"?',
    ],
    [article('topics: [werkk]\n'), 'articles/nieuw.mdx:5:10 thema "werkk" bestaat niet; bedoel je "werk"?'],
    [article('seminar: avnd\n'), 'articles/nieuw.mdx:5:10 seminar "avnd" bestaat niet; bedoel je "avond"?'],
    [article('', '<SeminarCard slug="avont" />'), 'articles/nieuw.mdx:7:1 seminar "avont" bestaat niet; bedoel je "avond"?'],
    [article('', '<PromoCode code="CustomerFist" />'), 'de code "CustomerFist" bestaat niet; bedoel je "CustomerFirst"?'],
    [seminar('online: volgt\nspeakers: [piet]\n'), 'seminars/nieuw.mdx:8:12 auteur "piet" bestaat niet; wel: '],
    [
      article('correction: Er stond een fout.\n'),
      'moet een lijst zijn: begin elk ding op een eigen regel met - , en zet daaronder, ingesprongen: date, text',
    ],
    [
      { 'promo-codes/x.yaml': 'code: X\nseminars: [avond, ocht]\ndiscount: free\n' },
      'promo-codes/x.yaml:2:19 seminar "ocht" bestaat niet',
    ],
    [{ 'articles/los.en.mdx': '---\ntitle: Loose\n---\n' }, 'articles/los.en.mdx:1:1 deze vertaling heeft geen origineel'],
    [
      { 'site.en.yaml': 'topics:\n  - slug: work\n    title: Work\n' },
      'site.en.yaml:2:11 het thema "work" staat niet in site.yaml; bedoel je "werk"?',
    ],
  ])('%j', async (change, message) => expect((await saidOf(change)).join('\n')).toContain(message))

  test('a code however it is spelled, and only for its seminars', async () => {
    const other = seminar('online: volgt\n')
    expect(await saidOf(article('', '<PromoCode code="customer first." seminar="avond" />'))).toEqual([])
    expect(await saidOf({ ...other, ...article('', '<PromoCode code="CustomerFirst" seminar="nieuw" />') })).toEqual([
      'articles/nieuw.mdx:7:1 de code "CustomerFirst" is niet voor het seminar "nieuw", wel voor avond',
    ])
    expect(await saidOf({ ...other, ...article('seminar: nieuw\n', '<PromoCode code="CustomerFirst" />') })).toHaveLength(1)
    expect(
      await saidOf({ ...other, ...code('discount: free\n'), ...article('seminar: nieuw\n', '<PromoCode code="Nieuw" />') }),
    ).toEqual([])
  })
  test('what is over is a warning', async () => {
    const past = {
      'seminars/oud.mdx':
        '---\ntitle: Oud\nstart: 2026-01-05 19:00\nend: 2026-01-05 21:00\nonline: volgt\nprice: 0\ncapacity: 9\n---\n',
    }
    expect(await saidOf({ ...past, ...article('seminar: oud\n') })).toEqual([
      'articles/nieuw.mdx:5:10 let op: het seminar "oud" is geweest',
    ])
    const expired = code('discount: free\nvalidUntil: 2026-11-23\n')
    expect(await saidOf({ ...expired, ...article('', '<PromoCode code="Nieuw" />') })).toEqual([
      'articles/nieuw.mdx:7:1 let op: de code "Nieuw" is verlopen',
    ])
    expect(
      await saidOf({ ...code('discount: free\nvalidUntil: 2026-11-24\n'), ...article('', '<PromoCode code="Nieuw" />') }),
    ).toEqual([])
  })
})

describe('nothing is there twice', () => {
  test('two files with one name', async () => {
    expect(await saidOf({ 'articles/2027/stuk/index.mdx': inOrder['articles/2026/stuk.mdx'] })).toEqual([
      'articles/2027/stuk/index.mdx:1:1 articles/2026/stuk.mdx heeft dezelfde naam "stuk": geef een van de twee een andere',
    ])
  })
  test('two codes that read the same', async () => {
    expect(await saidOf({ 'promo-codes/x.yaml': 'code: “Customer-first”\nseminars: all\ndiscount: free\n' })).toEqual([
      'promo-codes/x.yaml:1:7 de code "“Customer-first”" leest hetzelfde als "CustomerFirst" in promo-codes/lezer.yaml: kies een andere',
    ])
  })
})

describe('names', () => {
  test.each([
    ['articles/Mijn stuk.mdx', 'de naam "Mijn stuk" kan niet: gebruik kleine letters, cijfers en streepjes, zoals mijn-stuk'],
    ['articles/stuk.de.mdx', 'de naam "stuk.de" kan niet'],
    ['articles/pagina.mdx', 'de naam "pagina" is al van iets anders in het adres'],
    ['authors/page.mdx', 'is al van iets anders'],
    ['articles/index.mdx', 'hoort in een map met de naam van het stuk'],
    ...['artikelen', 'topics', 'zoeken', 'search', 'en', 'nl', 's', 'api', 'beheer', 'registration', 'niet-gevonden'].map(
      (name): [string, string] => [`pages/${name}.mdx`, 'is al van iets anders'],
    ),
    ['seminars/all.mdx', 'is al van iets anders'],
    ['articles/x.md', 'een bestand in articles eindigt op .mdx'],
    ['promo-codes/x.yml', 'een bestand in promo-codes eindigt op .yaml'],
    ['promo-codes/x.en.yaml', 'een actiecode heeft geen vertaling'],
    ['article/x.mdx', 'de map "article" wordt niet gelezen; bedoel je "articles"?'],
    ['sit.yaml', 'dit bestand wordt niet gelezen; bedoel je "site.yaml"?'],
  ])('%s', async (file, message) => {
    const said = await saidOf({ [file]: '---\ntitle: x\n---\n' })
    expect(said.find((line) => line.startsWith(`${file}:1:1 `))).toContain(message)
  })
  test('a topic cannot be called as the pages of a list are', async () => {
    const said = await saidOf({ 'site.yaml': `${inOrder['site.yaml']}  - slug: pagina\n    title: x\n` })
    expect(said).toEqual([
      'site.yaml:6:11 veld "topics.slug": "pagina" is al van iets anders in het adres: kies een andere naam',
    ])
  })
  test('folders are free, and pictures and notes beside the text are let be', async () => {
    const text = '---\ntitle: X\ndate: 2026-11-03\nauthor: jan\n---\n\nTekst.\n'
    expect(
      await saidOf({ 'articles/a/b/c/index.mdx': text, 'articles/a/b/c/foto.jpg': 'x', 'README.md': 'x', '.git/x.mdx': 'x' }),
    ).toEqual([])
  })
})

describe('fields', () => {
  test.each([
    [article('expires: 2026-11-02\n'), '5:10 veld "expires" ligt voor date'],
    [article('redirectFrom: [artikelen/oud]\n'), 'schrijf het zonder domein, met / ervoor'],
    [article('canonical: example.org\n'), 'is geen webadres'],
    [article('cover:\n  src: x.jpg\n'), 'veld "cover.alt" ontbreekt'],
    [article('cover:\n  src: javascript:x\n  alt: y\n'), 'schrijf ./foto.jpg'],
    [article('updated: 2026-03-29 02:30\n'), '5:10 veld "updated": 02:30 bestaat niet op 2026-03-29'],
    [article('type: Page\n'), 'onbekend veld "type"'],
    [seminar(''), 'veld "venue" ontbreekt'],
    [seminar('online: volgt\nsignup:\n  opens: 2027-04-01 19:00\n'), 'veld "signup.opens" ligt niet voor start'],
    [seminar('online: volgt\nsignup:\n  opens: 2027-02-01\n  closes: 2027-01-01\n'), 'veld "signup.closes" ligt niet na'],
    ...['online', 'true', 'Volgt', 'binnenkort', 'http://'].map((online): [Record<string, string>, string] => [
      seminar(`online: ${online}\n`),
      `7:9 veld "online": "${online}" zegt niet waar de uitzending is: schrijf het adres`,
    ]),
    [seminar('online: www.x.example\n'), 'schrijf het adres, zoals https://www.x.example, of volgt'],
    [seminar('online: volgt\nsignup:\n  cancelUntil: 2027-04-02\n'), '9:16 veld "signup.cancelUntil" loopt door tot na start'],
    [seminar('online: volgt\nsignup:\n  cancelUntil: 2027-04-01\n'), 'veld "signup.cancelUntil" loopt door tot na start'],
    [seminar('online: volgt\nretentionDays: 0\n'), 'moet een heel getal zijn, 1 of meer'],
    [seminar('online: volgt\ncancelled: true\n'), '"true" zegt niet waarom'],
    [asks('key: Dieet, question: Wat eet je?'), '9:12 veld "questions.key": "Dieet" kan niet: gebruik'],
    [asks('key: eten, vraag: Wat eet je?'), 'onbekend veld "questions.vraag"'],
    [asks('key: eten, question: Wat eet je?', 'key: drinken'), '10:5 veld "questions.question" ontbreekt'],
    [asks('key: eten, question: Wat?, kind: choise'), 'kies uit text, choice, yes/no; bedoel je "choice"?'],
    [asks('key: eten, question: Wat?', 'key: eten, question: Nog?'), '10:5 de key "eten" is al van een vraag hierboven'],
    [asks('key: eten, question: Wat?, kind: choice, options: [Soep]'), 'nieuw.mdx:9:5 de vraag "eten" is een keuze'],
    [asks('key: eten, question: Wat?, options: [Soep, Brood]'), 'heeft options, maar kind is text'],
    [asks('key: eten, question: Wat?, kind: choice, options: [Soep, soep]'), 'heeft "soep" twee keer'],
    [asks(`key: eten, question: Wat?, kind: choice, options: [${Array.from({ length: 31 }, (_, i) => i)}]`), '31 options'],
    [asks(...Array.from({ length: 16 }, (_, i) => `key: v${i}, question: Wat?`)), 'er staan 16 vragen, en er passen er 15'],
    [asks('key: eten, question: Heb je een allergie?'), 'de vraag "eten" gaat misschien over gezondheid'],
    [asks('key: eten, question: Wat?, retentionDays: 0'), 'moet een heel getal zijn'],
    [code('discount: 110%\n'), 'is geen korting: schrijf free'],
    [code('discount: gratis\n'), '3:11 veld "discount": "gratis" is geen korting'],
    [code('discount: free\nmaxSeats: 2.5\n'), 'moet een heel getal zijn'],
    [code('discount: free\nvalidFrom: 2027-02-01\nvalidUntil: 2027-01-31\n'), 'ligt voor validFrom'],
    [{ 'promo-codes/x.yaml': 'code: "- ."\nseminars: [all, avond]\ndiscount: free\n' }, 'noemt all en nog een seminar'],
    [{ 'site.yaml': 'name: x\nemail: x\n' }, 'site.yaml:2:8 veld "email": "x" is geen e-mailadres'],
    [{ 'articles/2026/stuk.en.mdx': '---\ntitle: x\ndate: 2026-01-01\n---\n' }, 'stuk.en.mdx:3:1 onbekend veld "date"'],
    [
      { 'articles/x.mdx': '---\ndate: 2026-11-03\ntitle:\nauthor: jan\n---\n\nx\n' },
      'articles/x.mdx:3:1 veld "title" is nog leeg',
    ],
    [{ 'articles/2026/stuk.en.mdx': '---\nsummary: x\n---\n' }, 'stuk.en.mdx:1:1 veld "title" ontbreekt'],
    [{ 'articles/x.mdx': 'Tekst.\n' }, 'articles/x.mdx:1:1 het bestand begint niet met een regel ---'],
    [{ 'articles/x.mdx': '---\ntitle: x\n' }, 'articles/x.mdx:1:1 na de velden ontbreekt de tweede regel ---'],
    [{ 'articles/x.mdx': '' }, 'articles/x.mdx:1:1 het bestand begint niet'],
  ])('%j', async (change, message) => expect((await saidOf(change)).join('\n')).toContain(message))

  test('a translation has the words of questions that there are, with as many options', async () => {
    const dutch = asks(
      'key: eten, question: Wat?, kind: choice, options: [Soep, Brood]',
      'key: trein, question: Per trein?, kind: yes/no',
    )
    const english = (lines: string) => ({ 'seminars/nieuw.en.mdx': `---\ntitle: New\nquestions:\n${lines}---\n\nText.\n` })
    const right = '  - { key: trein, question: By train? }\n  - { key: eten, question: What?, options: [Soup, Bread] }\n'
    expect(await saidOf({ ...dutch, ...english(right) })).toEqual([])
    expect(
      await saidOf({
        ...dutch,
        ...english('  - { key: etn, question: What? }\n  - { key: eten, question: What?, options: [Soup] }\n'),
      }),
    ).toEqual([
      'seminars/nieuw.en.mdx:4:5 de vraag "etn" staat niet in het Nederlandse bestand; bedoel je "eten"?',
      'seminars/nieuw.en.mdx:5:5 de vraag "eten" heeft hier 1 options en in het Nederlandse bestand 2: schrijf ze in dezelfde volgorde',
    ])
    expect((await saidOf({ ...dutch, ...english('  - { key: eten, question: What?, required: true }\n') })).join()).toContain(
      'onbekend veld "questions.required"',
    )
  })

  test('a price and a capacity that are none say what would be right', async () => {
    const text = inOrder['seminars/2027/avond.mdx']
      ?.replace('price: 65', 'price: € 12,5')
      .replace('capacity: 40', 'capacity: 0')
    expect(await saidOf({ 'seminars/2027/avond.mdx': text })).toEqual([
      'seminars/2027/avond.mdx:6:8 veld "price": "€ 12,5" is geen bedrag in euro: schrijf 12.50',
      'seminars/2027/avond.mdx:7:11 veld "capacity": "0" moet een heel getal zijn, 1 of meer, zoals 40',
    ])
  })
  test('an end before its start is refused', async () => {
    const text = inOrder['seminars/2027/avond.mdx']?.replace('end: 2027-03-16 21:30', 'end: 2027-03-16 19:30')
    expect(await saidOf({ 'seminars/2027/avond.mdx': text })).toEqual([
      'seminars/2027/avond.mdx:4:6 veld "end" ligt niet na start',
    ])
  })
})

describe('what is not there at all is one problem', () => {
  test('a seminar whose cancelling ends at its start, or whose address follows, is in order', async () => {
    expect(await saidOf(seminar('online: volgt\nsignup:\n  cancelUntil: 2027-04-01 19:00\n'))).toEqual([])
    expect(await saidOf(seminar('online: https://meet.example/x?y=1\n'))).toEqual([])
  })
  test('site.yaml', async () => {
    expect(await saidOf({ 'site.yaml': undefined })).toEqual([
      'site.yaml:1:1 site.yaml ontbreekt: zet het in de map met inhoud, met ten minste name en email',
    ])
  })
  test('the folder', async () => {
    const problems = await check(join(folderOf({}), 'weg'))
    expect(problems).toHaveLength(1)
    expect(problems[0]?.message).toContain('de map met inhoud bestaat niet')
  })
})

describe('what a publication promises in its own name', () => {
  const site = (name: string, more = '') => ({
    'site.yaml': `name: ${name}\nemail: redactie@wijk.example\n${more}topics:\n  - slug: werk\n    title: Werk\n`,
  })
  test('no seminar without a privacy page, which its form leads to', async () => {
    expect(await saidOf({ 'pages/privacy.mdx': undefined })).toEqual([
      expect.stringMatching(/^pages\/privacy\.mdx:1:1 deze pagina ontbreekt, en er is een seminar/),
    ])
  })
  test('words of the sample under another name are pointed out, each at its place', async () => {
    const said = await saidOf({
      ...site('De Wijkkrant', 'organisation:\n  name: Stichting Podium\n  kvk: "00000000"\n'),
      'pages/privacy.mdx': '---\ntitle: Privacy\n---\n\nWat Podium bewaart. Verantwoordelijk is Stichting Podium.\n',
    })
    expect(said).toEqual([
      expect.stringContaining(
        'pages/privacy.mdx:5:5 let op: hier staat nog "Podium", uit het voorbeeld, en jullie heten "De Wijkkrant"',
      ),
      expect.stringContaining('pages/privacy.mdx:5:41 let op: hier staat nog "Stichting Podium"'),
      expect.stringContaining('site.yaml:4:9 let op: hier staat nog "Stichting Podium"'),
      expect.stringContaining('site.yaml:5:9 let op: hier staat nog "00000000"'),
    ])
  })
  test('one that has Podium in its own name may say so', async () => {
    const page = { 'pages/privacy.mdx': '---\ntitle: Privacy\n---\n\nWat Podium Noord bewaart.\n' }
    expect(await saidOf({ ...site('Podium Noord'), ...page })).toEqual([])
  })
  test.each(['https://x.disqus.com', 'a b', 'x"><script>', 'x.evil.example/', 'Wijkkrant', '-x', 'x-'])(
    'the shortname %s is refused',
    async (name) =>
      expect((await saidOf(site('Podium', `comments:\n  provider: disqus\n  shortname: '${name}'\n`))).join()).toContain(
        'site.yaml:5:14 veld "comments.shortname": ',
      ),
  )
  test('a shortname is what Disqus gives', async () =>
    expect(await saidOf(site('Podium', 'comments:\n  provider: disqus\n  shortname: de-wijkkrant-2\n'))).toEqual([]))
})
