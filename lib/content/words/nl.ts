/**
 * What is said of what editors write, in Dutch: a sentence per rule, made of its values. Plain B1, with what would be right. The English
 * of each stands in en.ts; which of them stop nothing, in rules.ts.
 */
import { date } from '../../language/format'
import { READ } from '../../look/palette'
import { READ_LONG, type WrongColour } from '../../look/wrong'
import type { Part } from '../../parts'
import { slugLike } from '../schemas/slug'
import type { Named, Near, Typed } from './values'

const meant = ({ near }: Near) => (near ? `; bedoel je ${near}?` : '')
const field = ({ name }: Named) => (name === undefined ? '' : `veld "${name}"`)
/** Of one value: what was typed stands first. */
const of = ({ name, typed }: Typed) => `${name === undefined ? '' : `veld "${name}": `}"${typed}"`
const called = { Author: 'auteur', Seminar: 'seminar', Topic: 'thema' }
const off = ({ part }: { part: Part }) =>
  `${
    {
      seminars: 'seminars staan',
      topics: "thema's staan",
      authors: 'auteurs staan',
      english: 'Engels staat',
      search: 'zoeken staat',
      discussion: 'reageren staat',
    }[part]
  } uit in site.yaml (parts.${part})`
const day = (moment: number) => date(moment, 'nl')

const decimal = (number: number) => (Math.floor(number * 10) / 10).toFixed(1).replace('.', ',')
const neem = ({ nearest }: WrongColour) => (nearest ? `neem "${nearest}"` : 'neem een andere, of kies ook een light')
const unread: Record<WrongColour['what'], (wrong: WrongColour, contrast: string) => string> = {
  text: (_, contrast) =>
    `geeft inkt op papier een contrast van ${contrast}, en om een heel stuk te lezen is ${READ_LONG} nodig`,
  dark: ({ field }) =>
    `is ${field === 'ink' ? 'lichter dan het papier' : 'donkerder dan de inkt'}: dit zijn de kleuren van de dag, en die van het donker maakt Podium`,
  lamp: ({ field }, contrast) =>
    field === 'light'
      ? `is noch met inkt noch met papier te beschrijven: het contrast is ${contrast}, en ${decimal(READ)} is nodig`
      : `laat niets over dat op de lamp te lezen is: het contrast is ${contrast}, en ${decimal(READ)} is nodig`,
  pale: ({ field }) =>
    field === 'light'
      ? 'is bijna die van het papier, en dan ziet niemand de lamp'
      : 'is bijna die van de lamp, en dan ziet niemand de lamp',
}

/** What someone who writes HTML probably wants. */
export const insteadOfHtml: Record<string, string> = {
  a: '[tekst](adres)',
  img: '![beschrijving](bestand.jpg) of <Figure src="bestand.jpg" alt="beschrijving" />',
  figure: '<Figure src="bestand.jpg" alt="beschrijving" />',
  b: '**vet**',
  strong: '**vet**',
  i: '*schuin*',
  em: '*schuin*',
  br: 'een \\ aan het eind van de regel',
  hr: 'een regel met ---',
  p: 'een lege regel tussen twee alinea’s',
  div: 'een lege regel tussen twee alinea’s',
  span: 'de tekst zonder de tag',
  h1: '## Kop',
  h2: '## Kop',
  h3: '### Kop',
  h4: '#### Kop',
  ul: 'regels die met - beginnen',
  ol: 'regels die met 1. beginnen',
  li: 'een regel die met - begint',
  code: '`code`',
  pre: 'een regel met ``` ervoor en erna',
  blockquote: '> citaat of <Quote source="naam">citaat</Quote>',
  table: 'een tabel met | tussen de kolommen',
  iframe: '<Video provider="youtube" id="…" title="…" />',
  video: '<Video provider="youtube" id="…" title="…" />',
}
const forms = {
  year: 'een jaartal, zoals 2024',
  video: 'alleen het kenmerk van de video, zoals dQw4w9WgXcQ, en niet het hele adres',
  language: 'de code van een taal, zoals fr, de, la of en-GB',
}

export const nl = {
  // Files and folders
  noContentFolder: ({ folder }: { folder: string }) =>
    `de map met inhoud bestaat niet: ${folder}. Zet CONTENT_DIR op de map waarin site.yaml staat`,
  linkLeadsNowhere: () => 'deze verwijzing (symlink) leidt nergens heen: haal haar weg, of zet het bestand zelf hier',
  linkLeadsOut: () => 'deze verwijzing (symlink) leidt naar buiten de map met inhoud: zet het bestand zelf hier',
  linkLeadsAround: () => 'deze verwijzing (symlink) leidt naar een map waarin ze zelf staat: haal haar weg',
  fileNotRead: (v: Near & { folders: string }) => `dit bestand wordt niet gelezen${meant(v) || `: zet het in ${v.folders}`}`,
  folderNotRead: (v: Near & { folder: string; folders: string }) =>
    `de map "${v.folder}" wordt niet gelezen${meant(v) || `; wel: ${v.folders}`}`,
  codeHasNoTranslation: () => 'een actiecode heeft geen vertaling: haal .en weg',
  wrongExtension: ({ folder, extension }: { folder: string; extension: string }) =>
    `een bestand in ${folder} eindigt op ${extension}: geef het die naam`,
  fileTooLong: ({ size }: { size: string }) =>
    `het bestand is ${size.replace('.', ',')} MB; een tekst mag 1 MB zijn: maak er meer stukken van`,
  fileUtf16: () => 'het bestand is bewaard als UTF-16: bewaar het opnieuw, als UTF-8',
  fileNotUtf8: () =>
    'het bestand is niet in UTF-8 bewaard: hier staat een letter, zoals é, op een oudere manier (Windows-1252, Latin-1). Bewaar het opnieuw, als UTF-8',
  fileTooDeep: () => 'dit is niet te lezen: er staat te veel in elkaar of achter elkaar',
  fileUnreadable: ({ why }: { why: string }) => `dit is niet te lezen: ${why}`,
  fileTooSlow: ({ seconds }: { seconds: number }) =>
    `dit bestand is niet binnen ${seconds} seconden te lezen, waarschijnlijk door wat hier begint: maak het korter, of verdeel het`,
  andMore: ({ count }: { count: number }) => `en nog ${count} dingen in dit bestand: verbeter eerst deze`,
  noFrontMatter: () => 'het bestand begint niet met een regel ---: daartussen staan de velden, zoals title',
  frontMatterNotClosed: () => 'na de velden ontbreekt de tweede regel ---',
  nameIndex: ({ folder }: { folder: string }) =>
    `index.mdx hoort in een map met de naam van het stuk: ${folder}/mijn-stuk/index.mdx`,
  nameNotSlug: ({ slug }: { slug: string }) =>
    `de naam "${slug}" kan niet: gebruik kleine letters, cijfers en streepjes, zoals ${slugLike(slug)}`,
  nameReserved: ({ slug }: { slug: string }) => `de naam "${slug}" is al van iets anders in het adres: kies een andere`,

  // Front matter as YAML
  yamlTooManyLines: ({ most }: { most: number }) => `hier staan meer dan ${most} regels met velden: haal weg wat er niet hoort`,
  yamlLineTooLong: ({ most }: { most: number }) => `deze regel heeft meer dan ${most} letters: haal weg wat er niet hoort`,
  yamlTooManyBrackets: ({ most }: { most: number }) =>
    `hier staan meer dan ${most} haken in elkaar: zet de waarde tussen aanhalingstekens`,
  yamlTooIndented: () => 'dit veld is te ver ingesprongen: zet het verder naar links',
  yamlStar: () => '* heeft hier een eigen betekenis: zet de waarde tussen aanhalingstekens',
  yamlTwice: () => 'dit veld staat er twee keer',
  yamlIndent: () => 'de inspringing klopt niet: zet wat bij elkaar hoort even ver naar rechts',
  yamlTab: () => 'er staat een tab: spring in met spaties',
  yamlNotClosed: () => 'er ontbreekt een teken: kijk of elk aanhalingsteken en elke haak gesloten is',
  yamlColonInValue: ({ cure }: { cure?: string }) =>
    `de waarde bevat ": " of begint een nieuw veld op dezelfde regel: zet haar tussen aanhalingstekens${cure ? `, ${cure}` : ''}`,
  yamlNoColon: () => 'er ontbreekt een dubbele punt: schrijf "naam: waarde"',
  yamlStart: () => 'een waarde kan niet met dit teken beginnen: zet haar tussen aanhalingstekens',
  yamlEscape: () => 'een \\ heeft tussen dubbele aanhalingstekens een eigen betekenis: gebruik enkele',
  yamlUnexpected: () => 'dit teken hoort hier niet: zet de waarde tussen aanhalingstekens',
  yamlSecond: () => 'er staat een tweede stel velden na ---: één bestand heeft er één',
  yamlBroken: () => 'dit is geen geldige YAML: schrijf "naam: waarde"',
  yamlNoFields: () => 'hier horen velden te staan, elk als "naam: waarde" op een eigen regel',
  yamlNoSpace: ({ name, cure }: { name: string; cure: string }) =>
    `na de dubbele punt van "${name}" hoort een spatie: schrijf ${cure}`,
  yamlOddSpace: ({ name }: { name: string }) =>
    `na de dubbele punt van "${name}" staat een vaste spatie, die eruitziet als een gewone: haal haar weg en typ een gewone spatie`,
  yamlQuoteOpens: ({ cure }: { cure: string }) =>
    `er ontbreekt een teken: de waarde begint met een aanhalingsteken dat niet goed sluit. Schrijf ${cure}`,
  yamlQuotesInside: ({ cure }: { cure: string }) => `na het sluitende aanhalingsteken staat nog tekst: schrijf ${cure}`,
  yamlBracketed: ({ name, cure }: { name: string; cure: string }) =>
    `tussen [ en ] maakt YAML een lijst van "${name}", tussen { en } een groep: zet aanhalingstekens om het geheel, ${cure}`,
  yamlCut: ({ kept, cure }: { kept: string; cure: string }) =>
    `na een spatie begint # een opmerking: alleen "${kept}" blijft over. Zet aanhalingstekens om het geheel, ${cure}`,
  yamlSign: ({ sign, cure }: { sign: string; cure: string }) =>
    `${sign} heeft hier een eigen betekenis aan het begin van een waarde: zet haar tussen aanhalingstekens, ${cure}`,

  // Fields
  fieldUnknown: (v: Near & { name: string }) => `onbekend veld "${v.name}"${meant(v)}`,
  fieldMissing: ({ name, what }: { name: string; what: string }) => `veld "${name}" ontbreekt: ${what}`,
  fieldEmpty: ({ name, what }: { name: string; what: string }) => `veld "${name}" is nog leeg: ${what}`,
  fieldNotOne: ({ name, is }: { name: string; is: 'list' | 'group' }) =>
    `veld "${name}" is ${is === 'list' ? 'een lijst' : 'een groep'}, en moet één waarde zijn`,
  fieldEmptyList: ({ name, what }: { name: string; what: string }) => `veld "${name}" is een lege lijst: ${what}`,
  /** `names`: of the group that each is. */
  fieldNoList: ({ name, names }: { name: string; names?: string }) =>
    names
      ? `veld "${name}" moet een lijst zijn: begin elk ding op een eigen regel met - , en zet daaronder, ingesprongen: ${names}`
      : `veld "${name}" moet een lijst zijn: [een, twee], of een regel met - per ding`,
  fieldNoGroup: ({ name, names }: { name: string; names: string }) =>
    `veld "${name}" moet een groep zijn, met op eigen regels, ingesprongen: ${names}`,
  notRight: (v: Typed) => `${of(v)} klopt niet`,
  notNumber: (v: Typed) => `${of(v)} is geen getal: schrijf cijfers, zoals ${withPoint(v)}`,
  notYesNo: (v: Typed) => `${of(v)} moet true (ja) of false (nee) zijn`,
  notOption: (v: Typed & Near & { options: string }) => `${of(v)} kan hier niet: kies uit ${v.options}${meant(v)}`,
  notMoney: (v: Typed & { right?: string; or?: string }) =>
    `${of(v)} is geen bedrag in euro: schrijf ${
      v.right === undefined ? '65 of 12.50, en 0 als het gratis is' : v.right + (v.or ? `, of ${v.or}: wat bedoel je?` : '')
    }`,
  notDate: (v: Typed & { right?: string }) => `${of(v)} is geen datum: schrijf ${v.right ?? '2026-03-14, of 2026-03-14 20:00'}`,
  noSuchDay: ({ day, ...v }: Named & { day: string }) => `${v.name ? `${field(v)}: ` : ''}de dag ${day} bestaat niet`,
  noSuchTime: ({ time, day, ...v }: Named & { time: string; day: string }) =>
    `${v.name ? `${field(v)}: ` : ''}${time} bestaat niet op ${day}: de klok gaat die nacht een uur vooruit`,
  notTime: (v: Typed) => `${of(v)} heeft geen tijd: schrijf erbij hoe laat, zoals ${v.typed} 19:30`,
  yearOdd: (v: Typed & { year: number }) => `${of(v)} is in het jaar ${v.year}: schrijf vier cijfers die kloppen, zoals 2026`,
  notSlug: (v: Typed) => `${of(v)} kan niet: gebruik kleine letters, cijfers en streepjes, zoals ${slugLike(v.typed)}`,
  slugReserved: (v: Typed) => `${of(v)} is al van iets anders in het adres: kies een andere naam`,
  notWeb: (v: Typed) => `${of(v)} is geen webadres: schrijf https://…`,
  notLink: (v: Typed) => `${of(v)} is geen adres: schrijf https://…, mailto:… of een pad dat met / begint`,
  notEmail: (v: Typed) => `${of(v)} is geen e-mailadres: schrijf naam@voorbeeld.nl`,
  notPicture: (v: Typed) => `${of(v)} kan niet: schrijf ./foto.jpg (naast de tekst) of /beelden/foto.jpg`,
  notMenuAddress: (v: Typed) =>
    `${of(v)} kan niet in het menu: schrijf het Nederlandse adres van een eigen pagina, zoals /seminars of /over-ons`,
  tooManyLetters: (v: Typed & { most: number }) =>
    `${field(v)} is te lang: ${v.typed.length} tekens, en er passen er ${v.most}`,
  wordsBroken: (v: Typed) => `${field(v)} is niet te lezen: sluit elke { met }, en elke <tag> met </tag>`,
  wordsUnknown: (v: Typed & { value: string; there: string }) =>
    `${field(v)}: ${v.value} is hier niet; ${v.there ? `wel: ${v.there}` : 'in deze woorden valt niets in te vullen'}`,
  wordsMissing: (v: Typed & { missing: string }) =>
    `${field(v)}: hierin hoort ook ${v.missing} te staan, zoals in de gewone woorden`,
  wordsNoNumber: (v: Typed & { value: string }) => `${field(v)}: ${v.value} is geen getal, en kan niet geteld worden`,
  notPath: (v: Typed) => `${of(v)} is geen pad: schrijf het zonder domein, met / ervoor, zoals /artikelen/oude-naam`,
  notPathPercent: (v: Typed) => `${of(v)} is geen adres: na een % horen twee cijfers; schrijf %25 voor het teken zelf`,
  notQuestionKey: (v: Typed) =>
    `${of(v)} kan niet: gebruik ten hoogste 30 kleine letters, cijfers en streepjes, met een letter vooraan, zoals dieet`,
  notBroadcast: (v: Typed) =>
    `${of(v)} zegt niet waar de uitzending is: schrijf het adres, zoals ${webLike(v.typed)}, of volgt als de link later komt`,
  notColour: (v: Typed) =>
    `${of(v)} is geen kleur: schrijf een hekje met zes cijfers en letters van a tot en met f, tussen aanhalingstekens, zoals "#2f9e44"`,
  colourUnquoted: (v: Named) => `${field(v)} heeft geen kleur: zet haar tussen aanhalingstekens, zoals "#2f9e44"`,
  colourUnread: (v: Named & WrongColour) => `${field(v)} ${unread[v.what](v, decimal(v.contrast))}: ${neem(v)}`,
  notWordmark: (v: Typed & { most: number }) =>
    `${of(v)} kan niet: schrijf de naam in ten hoogste ${v.most} tekens, of het bestand van een tekening, zoals ./naam.svg`,
  notIcon: (v: Typed) => `${of(v)} is geen merkje: schrijf het bestand, zoals ./merkje.svg of ./merkje.png`,
  notShortname: (v: Typed) =>
    `${of(v)} is geen shortname van Disqus: het is het eerste stuk van het adres daar (de-wijkkrant in de-wijkkrant.disqus.com), met kleine letters, cijfers en streepjes`,
  notWhole: (v: Typed & { least: number; example: number }) =>
    `${of(v)} moet een heel getal zijn, ${v.least} of meer, zoals ${v.example}`,
  notAmount: (v: Typed & { most: number; example: number }) =>
    `${of(v)} moet meer dan 0 zijn, en hooguit ${v.most}, met hooguit twee cijfers achter de punt, zoals ${v.example}`,
  notSentence: (v: Typed) => `${of(v)} zegt niet waarom: schrijf een zin, zoals De spreker is ziek.`,
  notYear: (v: Typed) => `${of(v)} is geen jaartal: schrijf vier cijfers, zoals 2024`,
  codeBreaksLink: (v: Typed) =>
    `${of(v)} heeft een teken dat in een adres iets anders betekent (/ \\ ? # % < > of "): de link /s/… zou niet werken, gebruik letters, cijfers, spaties of streepjes`,
  codeEmpty: (v: Typed) => `${of(v)} bevat niets dat te onthouden is: gebruik letters of cijfers`,
  notDiscount: (v: Typed) =>
    `${of(v)} is geen korting: schrijf ${withStop(v.typed) ?? 'free, een percentage als 25%, of een bedrag als 10.00'}`,
  discountUnclear: (v: Typed) => `${of(v)} kan twee dingen zijn: schrijf ${v.typed}% of ${v.typed}.00. Wat bedoel je?`,
  expiresBeforeDate: (v: Named) => `${field(v)} ligt voor date: het stuk zou nooit te lezen zijn`,
  updatedBeforeDate: (v: Named) => `${field(v)} ligt voor date: het stuk zou zijn bijgewerkt voordat het verscheen`,
  correctionBeforeDate: (v: Named) => `${field(v)} ligt voor date: er viel toen nog niets te verbeteren`,
  endBeforeStart: (v: Named) => `${field(v)} ligt niet na start`,
  venueMissing: (v: Named) =>
    `${field(v)} ontbreekt: zeg waar het is (venue, met name en city), of zet online: https://… (of online: volgt)`,
  opensAfterStart: (v: Named) => `${field(v)} ligt niet voor start: niemand zou zich kunnen aanmelden`,
  closesBeforeOpens: (v: Named) => `${field(v)} ligt niet na signup.opens`,
  cancelAfterStart: (v: Named) =>
    `${field(v)} loopt door tot na start: schrijf een dag ervoor of een tijd (2027-03-18T12:00), of laat het weg als het tot het begin kan`,
  questionsTooMany: ({ count, most }: { count: number; most: number }) =>
    `er staan ${count} vragen, en er passen er ${most}: vraag alleen wat je nodig hebt`,
  questionSensitive: ({ key }: { key: string }) =>
    `de vraag "${key}" gaat misschien over gezondheid of geloof: zet er dan sensitive: true bij, zodat het antwoord na 7 dagen weg is`,
  questionTwice: ({ key }: { key: string }) => `de key "${key}" is al van een vraag hierboven: geef elke vraag een eigen woord`,
  questionNoOptions: ({ key }: { key: string }) =>
    `de vraag "${key}" is een keuze (choice) en heeft geen twee options: schrijf options: [Ja graag, Liever niet]`,
  questionOptionsUnused: ({ key, kind }: { key: string; kind: string }) =>
    `de vraag "${key}" heeft options, maar kind is ${kind}: schrijf kind: choice, of haal options weg`,
  questionOptionsTooMany: ({ key, count, most }: { key: string; count: number; most: number }) =>
    `de vraag "${key}" heeft ${count} options, en er passen er ${most}`,
  questionOptionTwice: ({ key, option }: { key: string; option: string }) =>
    `de vraag "${key}" heeft "${option}" twee keer bij options: haal er een weg`,
  shortnameMissing: (v: Named) => `${field(v)} is disqus: dan hoort er ook een shortname te staan`,
  untilBeforeFrom: (v: Named) => `${field(v)} ligt voor validFrom: de code zou nooit gelden`,
  allAndMore: (v: Named) => `${field(v)} noemt all en nog een seminar: schrijf alleen all, of alleen de seminars`,
  summaryCut: ({ name, length, most }: { name: string; length: number; most: number }) =>
    `veld "${name}" heeft ${length} tekens: in lijsten en zoekmachines valt weg wat na ${most} komt. Zet het belangrijkste vooraan, of maak het korter`,

  // Components
  componentEmpty: () => 'een leeg onderdeel <> kan hier niet: schrijf \\< als je het teken zelf bedoelt',
  componentUnknown: (v: Near & { name: string; names: string }) =>
    `onbekend onderdeel <${v.name}>${meant(v) || `; wel: ${v.names}`}`,
  htmlTag: ({ name }: { name: string }) => `HTML kan hier niet: schrijf in plaats van <${name}> ${insteadOfHtml[name]}`,
  componentHoldsNothing: ({ name }: { name: string }) =>
    `tussen <${name}> en </${name}> kan niets staan: schrijf <${name} … />`,
  attributeBraces: ({ name }: { name: string }) => `{…} kan in <${name}> niet: schrijf naam="waarde"`,
  attributeTwice: ({ name, attribute }: { name: string; attribute: string }) => `<${name}> heeft "${attribute}" twee keer`,
  attributeMissing: ({ name, attribute }: { name: string; attribute: string }) =>
    `<${name}> mist "${attribute}": schrijf <${name} ${attribute}="…">`,
  attributeUnknown: (v: Near & { name: string; attribute: string; names: string }) =>
    `<${v.name}> kent geen "${v.attribute}"${meant(v) || `; wel: ${v.names}`}`,
  attributeNoText: ({ attribute }: { attribute: string }) =>
    `"${attribute}" moet een vaste tekst zijn: schrijf ${attribute}="…"`,
  attributeEmpty: ({ attribute }: { attribute: string }) => `"${attribute}" is leeg: schrijf ${attribute}="…"`,
  attributeOption: (v: Near & { attribute: string; value: string; options: string }) =>
    `"${v.attribute}" kan niet "${v.value}" zijn: kies uit ${v.options}${meant(v)}`,
  attributeForm: ({ attribute, value, form }: { attribute: string; value: string; form: keyof typeof forms }) =>
    `"${attribute}" is "${value}", en moet ${forms[form]} zijn`,
  addressNotAllowed: ({ url }: { url: string }) => `het adres "${url}" kan hier niet: begin met https:// of /`,
  pictureAddressNotAllowed: ({ url }: { url: string }) =>
    `het adres "${url}" kan hier niet: schrijf ./bestand.jpg of /beelden/bestand.jpg`,

  // Bodies that cannot be read as they stand
  importExport: () =>
    'import en export kunnen hier niet, en een regel kan niet met import of export beginnen: een stuk is tekst, geen code. Begin de regel met een ander woord',
  codeInBraces: () => 'tussen { en } staat hier code, en dat kan niet: schrijf \\{ als je de accolade zelf bedoelt',
  braceOpen: () => 'de accolade { is niet gesloten: schrijf \\{ als je het teken zelf bedoelt',
  closesNothing: () => 'hier sluit een onderdeel dat niet begonnen is: haal de tag weg, of zet er een begin voor',
  closingHasMore: () => 'in een sluitende tag staat alleen de naam: schrijf </Note>',
  lazyLine: () => 'deze regel hoort bij een citaat of lijst: begin haar met > of spring in',
  closedByOther: ({ name, closing }: { name: string; closing: string }) =>
    `<${name}> wordt gesloten door </${closing}>: schrijf </${name}>`,
  notClosed: ({ name }: { name: string }) =>
    `<${name}> is niet gesloten: zet </${name}> op een eigen regel erna, of schrijf <${name} … /> als er niets in staat`,
  notClosedHoldsNothing: ({ cure }: { cure: string }) => `hier ontbreekt de schuine streep aan het eind: schrijf ${cure}`,
  notAlone: ({ name }: { name: string }) =>
    `</${name}> moet alleen op zijn regel staan: zet wat ernaast staat op een eigen regel`,
  commentForm: () => 'een opmerking schrijf je als {/* opmerking */}',
  addressInAngles: ({ cure }: { cure: string }) => `een adres tussen < en > kan hier niet: schrijf ${cure}`,
  lessThan: () => 'het teken < begint een onderdeel, zoals <Note>: schrijf \\< als je het teken zelf bedoelt',
  attributeValue: () => 'na een naam hoort een waarde tussen aanhalingstekens: naam="waarde"',
  quotesInQuotes: ({ attribute, single }: { attribute: string; single: boolean }) =>
    `in "${attribute}" staan aanhalingstekens binnen aanhalingstekens: ${
      single
        ? `schrijf binnenin ’, of zet er dubbele omheen, ${attribute}="…"`
        : `schrijf binnenin “ en ”, of zet er enkele omheen, ${attribute}='…'`
    }`,
  curlyQuotes: ({ attribute }: { attribute: string }) =>
    `om de waarde van "${attribute}" staan gekrulde aanhalingstekens: gebruik rechte, ${attribute}="…"`,
  tagNotFinished: () => 'deze tag is niet af: sluit haar met > of />',
  tagBroken: () => 'deze tag klopt niet: schrijf <Note title="Noot">, of \\< als je het teken zelf bedoelt',
  bodyTooDeep: () => 'hier staat te veel in elkaar: haal een paar lagen weg',
  tooManyContainers: ({ most }: { most: number }) =>
    `hier staan meer dan ${most} citaten of lijsten in elkaar: haal er > of - weg`,
  tooIndented: ({ count }: { count: number }) => `deze regel is ${count} tekens ingesprongen: begin hem verder naar links`,
  longRun: ({ most }: { most: number }) => `hier staan meer dan ${most} sterretjes of streepjes achter elkaar`,
  tooManyBrackets: ({ most }: { most: number }) => `hier zijn meer dan ${most} haken [ open: sluit ze met ], of schrijf \\[`,
  tooManyMarks: ({ most }: { most: number }) => `in deze alinea staan meer dan ${most} sterretjes of streepjes: verdeel haar`,

  // What stands in a body as it was not meant
  bodyEmpty: () => 'er staat geen tekst onder de velden: schrijf haar na de tweede regel ---',
  headingTop: ({ cure }: { cure: string }) => `een kop met één # is de titel, en die staat al boven het stuk: schrijf ${cure}`,
  headingSkips: ({ from, to, cure }: { from: number; to: number; cure: string }) =>
    from === 1
      ? `de eerste kop heeft ${to} hekjes: begin met twee, ${cure}`
      : `na een kop met ${from} hekjes komt er een met ${to}: schrijf ${cure}`,
  headingNoSpace: ({ cure }: { cure: string }) => `na de hekjes van een kop hoort een spatie: schrijf ${cure}`,
  fenceOpen: ({ fence }: { fence: string }) =>
    `het blok met code dat hier begint, is niet gesloten, en neemt de rest van het stuk mee: zet ${fence} op een eigen regel erna`,
  noteMissing: ({ note }: { note: string }) => `de noot [^${note}] is er niet: zet onderaan een regel [^${note}]: tekst`,
  noteUnused: ({ note }: { note: string }) =>
    `niets in de tekst verwijst naar de noot [^${note}], en dan is ze niet te zien: zet [^${note}] in de tekst, of haal haar weg`,
  referenceMissing: ({ text, name }: { text: string; name: string }) =>
    `[${text}][${name}] verwijst naar een adres dat er niet is: zet onderaan een regel [${name}]: https://…, of schrijf [${text}](adres)`,
  tableRow: ({ cells, columns }: { cells: number; columns: number }) =>
    `deze rij heeft ${cells} ${cells === 1 ? 'cel' : 'cellen'}, de tabel ${columns} kolommen: zet er een | met een lege cel bij, of haal er een weg`,
  struck: ({ words }: { words: string }) =>
    `~~ streept hier niets door, en komt zo op de pagina: haal "${words}" weg, of zet er (vervallen) achter`,
  taskList: () => 'een vakje [ ] wordt hier geen vakje: schrijf een gewoon punt, met - ervoor',
  alert: ({ cure }: { cure: string }) => `een kader schrijf je hier anders: ${cure}`,
  linkUnfinished: ({ cure }: { cure: string }) => `dit wordt geen link, door een spatie in het adres: schrijf ${cure}`,
  pictureUnfinished: ({ cure }: { cure: string }) => `dit wordt geen beeld, door een spatie in de naam: schrijf ${cure}`,
  paragraphLong: ({ words, most }: { words: number; most: number }) =>
    `deze alinea heeft ${words} woorden: boven de ${most} haken lezers af. Verdeel haar met een lege regel`,

  // Advice on what a change adds
  sentenceLong: ({ words, most }: { words: number; most: number }) =>
    `deze zin heeft ${words} woorden: boven de ${most} raken lezers de draad kwijt. Maak er twee van`,
  paragraphLongish: ({ words, most }: { words: number; most: number }) =>
    `deze alinea heeft ${words} woorden: verdeel haar als het er meer zijn dan ${most}`,
  headingWanted: ({ paragraphs }: { paragraphs: number }) =>
    `dit is de ${paragraphs === 3 ? 'derde' : `${paragraphs}e`} lange alinea achter elkaar: een tussenkop helpt wie zoekt`,
  wordTwice: ({ word }: { word: string }) => `"${word}" staat er twee keer achter elkaar`,
  reads: ({ is, lines }: { is: 'pleasant' | 'stiff' | 'heavy'; lines: string }) =>
    `de tekst leest ${{ pleasant: 'prettig', stiff: 'pittig', heavy: 'zwaar' }[is]}, naar schatting (Flesch-Douma). De lastigste zinnen staan op ${
      lines.includes(',') ? 'de regels' : 'regel'
    } ${lines}`,
  wordUnknown: ({ word, near }: { word: string; near?: string }) =>
    `"${word}" staat niet in de woordenlijst${near ? `; bedoel je ${near}?` : '.'} Is het goed zo, zet het dan in woorden.txt`,

  // Pictures
  wordmarkNoSvg: ({ src }: { src: string }) =>
    `"${src}" is geen tekening: bewaar de naam als SVG, zoals ./naam.svg, of schrijf hem in letters`,
  iconNoFile: ({ src }: { src: string }) => `"${src}" is geen merkje dat we kunnen lezen: bewaar het als SVG of PNG`,
  iconNotSquare: ({ src, width, height }: { src: string; width: number; height: number }) =>
    `het merkje "${src}" is ${width} bij ${height}: maak het vierkant`,
  iconTooSmall: ({ src, width, least }: { src: string; width: number; least: number }) =>
    `het merkje "${src}" is ${width} beeldpunten breed: maak het ten minste ${least}, liever 512, of neem een SVG`,
  drawingTooHeavy: ({ src, size, most }: { src: string; size: number; most: number }) =>
    `"${src}" is ${size} kB, en elke lezer haalt het op: maak het ${most} kB of kleiner`,
  drawingBroken: ({ src }: { src: string }) => `"${src}" is geen SVG die we kunnen lezen: bewaar de tekening opnieuw`,
  drawingUnsized: ({ src }: { src: string }) =>
    `"${src}" zegt niet hoe groot de tekening is: bewaar haar met een viewBox, zoals viewBox="0 0 240 60"`,
  drawingForbidden: ({ src, what }: { src: string; what: string }) =>
    `in "${src}" staat ${what}, en dat kan niet: een tekening heeft vormen en kleuren, geen script en niets van elders. Zet letters om in vormen`,
  pictureNoAlt: ({ src }: { src: string }) =>
    `het beeld "${src}" heeft geen beschrijving: schrijf ![wat er te zien is](${src})`,
  pictureElsewhere: ({ src }: { src: string }) =>
    `het beeld "${src}" staat op een andere site, en dat laadt de pagina niet: zet het bestand naast de tekst en schrijf ./foto.jpg`,
  pictureOutside: ({ src, folder }: { src: string; folder: 'content' | 'public' }) =>
    `het beeld "${src}" ligt buiten de map ${folder === 'content' ? 'met inhoud' : 'public'}: zet het bestand naast de tekst en schrijf ./foto.jpg`,
  pictureMissing: (v: Near & { src: string; there?: string }) =>
    `het beeld "${v.src}" is er niet${
      meant(v) || (v.there ? `; wel: ${v.there}` : ': zet het bestand naast de tekst, en schrijf ./foto.jpg')
    }`,
  pictureUnreadable: ({ src }: { src: string }) =>
    `het beeld "${src}" is geen beeld dat we kunnen lezen: sla het op als JPEG, PNG, WebP of AVIF`,
  pictureBroken: ({ src }: { src: string }) => `het beeld "${src}" is beschadigd: sla het beeld opnieuw op`,
  pictureHeic: ({ src }: { src: string }) => `het beeld "${src}" is HEIC, zoals een iPhone het bewaart: sla het op als JPEG`,
  pictureTooLarge: ({ src, width, height }: { src: string; width: number; height: number }) =>
    `het beeld "${src}" is ${width} bij ${height} beeldpunten, en dat is te groot: verklein het tot 4000 breed of minder`,
  pictureTooHeavy: ({ src, size }: { src: string; size: number }) =>
    `het beeld "${src}" is ${size} MB, en dat is te groot: verklein het`,
  pictureFarTooLarge: ({ src, width, height }: { src: string; width: number; height: number }) =>
    `het beeld "${src}" is ${width} bij ${height} beeldpunten, veel groter dan iemand het ziet: verklein het tot 4000 breed of minder. Dat scheelt in elke kopie van de map`,
  pictureFarTooHeavy: ({ src, size }: { src: string; size: number }) =>
    `het beeld "${src}" is ${size} MB, veel zwaarder dan nodig: verklein het tot 4000 breed of minder, of sla het op als JPEG. Dat scheelt in elke kopie van de map`,
  pictureMoves: ({ src }: { src: string }) => `het beeld "${src}" beweegt; op de site staat het stil`,
  pictureLocated: ({ src }: { src: string }) =>
    `het beeld "${src}" vertelt waar het is gemaakt, en wat in public staat is op te halen zoals het is: zet het naast de tekst en schrijf ./…`,

  // Links
  linkEmpty: ({ text }: { text: string }) =>
    `de link "${text}" heeft geen adres: schrijf [${text}](https://…) of [${text}](/artikelen/…)`,
  linkNoScheme: ({ url }: { url: string }) => `voor "${url}" ontbreekt https://: schrijf https://${url}`,
  linkMail: ({ url }: { url: string }) => `voor het mailadres "${url}" ontbreekt mailto: schrijf mailto:${url}`,
  linkBroken: ({ url }: { url: string }) => `"${url}" is geen volledig adres: schrijf https://voorbeeld.nl`,
  linkToFile: ({ url, cure }: { url: string; cure: string }) =>
    `de link "${url}" gaat naar een bestand van de inhoud, en niet naar een pagina: schrijf ${cure}`,
  linkToDownload: ({ url }: { url: string }) =>
    `het bestand "${url}" is hier niet op te halen: zet het in de map public, en schrijf het adres met / ervoor`,
  linkRelative: ({ url, cure }: { url: string; cure: string }) => `de link "${url}" begint niet met /: schrijf ${cure}`,
  linkFileMissing: (v: Near & { url: string }) =>
    `het bestand "${v.url}" is er niet${meant(v) || ': zet het in de map public'}`,
  pageMissing: (v: Near & { url: string }) => `de pagina "${v.url}" bestaat niet${meant(v)}`,
  listPageMissing: ({ url, last }: { url: string; last: number }) =>
    `de pagina "${url}" bestaat niet: er ${last === 1 ? 'is er één' : `zijn er ${last}`}. Deze lijst schuift op als er stukken bij komen: verwijs liever naar het stuk zelf`,
  headingMissing: (v: Near & { url: string; heading: string }) => `op "${v.url}" is geen kop "#${v.heading}"${meant(v)}`,
  headingMissingHere: (v: Near & { heading: string }) => `er is geen kop "#${v.heading}" in deze tekst${meant(v)}`,
  linkToDraft: ({ url }: { url: string }) => `de pagina "${url}" is nog een kladversie: lezers komen nergens`,
  linkToLater: ({ url, from }: { url: string; from: number }) =>
    `de pagina "${url}" is er pas op ${day(from)}: tot die dag komen lezers nergens`,
  linkToExpired: ({ url, since }: { url: string; since: number }) =>
    `de pagina "${url}" is er sinds ${day(since)} niet meer: lezers komen nergens`,
  linkText: ({ text }: { text: string }) =>
    `de link heet "${text}", en zegt niet waar hij heen gaat: neem woorden die dat wel zeggen, zoals de titel van het stuk`,

  // Among other files
  sameName: ({ file, slug }: { file: string; slug: string }) =>
    `${file} heeft dezelfde naam "${slug}": geef een van de twee een andere`,
  noOriginal: (v: Near & { slug: string }) =>
    `deze vertaling heeft geen origineel: er is geen "${v.slug}" in het Nederlands${meant(v)}`,
  toFillIn: () => 'hier staat nog INVULLEN: schrijf wat er hoort, en haal dat woord weg',
  sampleWords: ({ words, name }: { words: string; name: string }) =>
    `hier staat nog "${words}", uit het voorbeeld, en jullie heten "${name}": maak er eigen gegevens van`,
  codeReadsSame: ({ code, spelling, file }: { code: string; spelling: string; file: string }) =>
    `de code "${code}" leest hetzelfde als "${spelling}" in ${file}: kies een andere`,
  /** `all`: what there is, where that is little and nothing is near. */
  notThere: (v: Near & { what: keyof typeof called; slug: string; all?: string }) =>
    `${called[v.what]} "${v.slug}" bestaat niet${meant(v)}${v.all ? `; wel: ${v.all}` : ''}`,
  questionNotThere: (v: Near & { key: string }) => `de vraag "${v.key}" staat niet in het Nederlandse bestand${meant(v)}`,
  questionOptionsOther: ({ key, count, there }: { key: string; count: number; there: number }) =>
    `de vraag "${key}" heeft hier ${count} options en in het Nederlandse bestand ${there}: schrijf ze in dezelfde volgorde`,
  topicTwice: ({ topic }: { topic: string }) => `het thema "${topic}" staat er twee keer`,
  topicNotInSite: (v: Near & { topic: string }) => `het thema "${v.topic}" staat niet in site.yaml${meant(v)}`,
  menuTwice: ({ to }: { to: string }) => `in het menu staat "${to}" twee keer`,
  menuNotInSite: (v: Near & { to: string }) => `in het menu van site.yaml staat "${v.to}" niet${meant(v)}`,
  menuTooLong: ({ count, most }: { count: number; most: number }) =>
    `het menu heeft ${count} woorden: er passen er hoogstens ${most} naast elkaar`,
  menuNoTitle: ({ to }: { to: string }) => `het menu noemt ${to}: zeg er met title bij hoe het heet`,
  footerTooLong: ({ count, most }: { count: number; most: number }) => `hier staan ${count} links: er passen er ${most}`,
  partOffHere: (v: { part: Part }) => `${off(v)}: dit is niet te zien, haal het weg`,
  partOffFile: (v: { part: Part }) => `${off(v)}: hiervan is niets te zien`,
  partOffTranslation: (v: { part: Part }) => `${off(v)}: deze vertaling is nergens te zien`,
  partOffLink: ({ url, part }: { url: string; part: Part }) =>
    `"${url}" is er niet, want ${off({ part })}: de woorden staan er zonder link, haal hem weg`,
  partOffEverywhere: ({ url, part }: { url: string; part: Part }) =>
    `"${url}" is er niet, want ${off({ part })}: haal het hier weg`,
  seminarPast: ({ slug }: { slug: string }) => `het seminar "${slug}" is geweest`,
  codeMissing: (v: Near & { code: string }) =>
    v.near
      ? `de code "${v.code}" bestaat niet${meant(v)}`
      : `de code "${v.code}" bestaat niet; is hij bij /beheer gemaakt, zet hem dan ook in een bestand: npm run content:new -- promo-code "${v.code}"`,
  codeNotFor: ({ code, seminar, seminars }: { code: string; seminar: string; seminars: string }) =>
    `de code "${code}" is niet voor het seminar "${seminar}", wel voor ${seminars}`,
  codeExpired: ({ code }: { code: string }) => `de code "${code}" is verlopen`,
  siteMissing: () => 'site.yaml ontbreekt: zet het in de map met inhoud, met ten minste name en email',
  privacyMissing: () =>
    'deze pagina ontbreekt, en er is een seminar: het formulier verwijst ernaar. Schrijf erin wat jullie van mensen bewaren, waarom en hoelang',
  oldReserved: ({ old }: { old: string }) => `"${old}" is van de site zelf, en kan geen oud adres zijn: haal het weg`,
  oldIsOwn: ({ old }: { old: string }) => `"${old}" is het adres van dit stuk zelf: haal het weg`,
  oldLoops: ({ old, file }: { old: string; file: string }) =>
    `"${old}" leidt in een kring: ${file} staat daar, en noemt dit stuk als zijn oude adres. Haal een van de twee weg`,
  oldLives: ({ old, file }: { old: string; file: string }) =>
    `op "${old}" staat ${file}: haal het oude adres hier weg, of geef dat bestand een andere naam`,
  oldLivesAgain: ({ old, file }: { old: string; file: string }) =>
    `op het oude adres "${old}" staat nu ${file}: wie het vraagt, komt daar`,
  oldClaimed: ({ old, file }: { old: string; file: string }) =>
    `"${old}" staat ook in ${file}: een oud adres leidt naar één stuk`,
  oldTwice: ({ old }: { old: string }) => `"${old}" staat er twee keer`,
}

/** A number as it is to be typed: "2,5" → "2.5". */
export const withPoint = ({ typed }: Typed): string => (/^\d+,\d+$/.test(typed) ? typed.replace(',', '.') : '40')

/** Euros with their cents after a comma, as they are typed: "€ 10,5" → "10.50". */
export function withStop(typed: string): string | undefined {
  const [, euros, cents = ''] = /^[€\s]*(\d{1,7})(?:[,.](\d{1,2}|-))?$/.exec(typed.trim()) ?? []
  return euros === undefined ? undefined : `${euros}.${cents.replace('-', '').padEnd(2, '0')}`
}

/** What somebody who forgot the beginning meant: "www.x.example" → "https://www.x.example". */
export const webLike = (text: string) =>
  /^[a-z\d-]+(?:\.[a-z\d-]+)+\/?$/i.test(text) ? `https://${text}` : 'https://voorbeeld.nl/zaal'
