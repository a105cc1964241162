/** What is said of what editors write, in English: the same rules as nl.ts. */
import { date } from '../../language/format'
import { READ } from '../../look/palette'
import { READ_LONG, type WrongColour } from '../../look/wrong'
import type { Part } from '../../parts'
import { slugLike } from '../schemas/slug'
import { type nl, webLike, withPoint, withStop } from './nl'
import type { Named, Near, Typed } from './values'

const meant = ({ near }: Near) => (near ? `; did you mean ${near}?` : '')
const field = ({ name }: Named) => (name === undefined ? '' : `field "${name}"`)
const of = ({ name, typed }: Typed) => `${name === undefined ? '' : `field "${name}": `}"${typed}"`
const called = { Author: 'author', Seminar: 'seminar', Topic: 'topic' }
const off = ({ part }: { part: Part }) =>
  `${part} ${part === 'english' || part === 'search' || part === 'discussion' ? 'is' : 'are'} switched off in site.yaml (parts.${part})`
const day = (moment: number) => date(moment, 'en')
/** What a required field is for, by the last part of its name; its Dutch stands in the schemas. */
export const purposes: Record<string, string> = {
  to: 'the Dutch address of a page of your own, such as /seminars',
  alt: 'what the picture shows, for who does not see it',
  author: 'the author, or a list of authors',
  capacity: 'how many seats there are',
  city: 'the town',
  code: 'the code, spelled as you show it',
  date: 'the date, or date and time, of publication',
  discount: 'free, a percentage such as 25%, or an amount such as 10.00',
  email: 'the address of the editors',
  end: 'the date and time of the end',
  key: 'a short word for the answer',
  label: 'the text of the link',
  name: 'the name',
  price: 'the price in euro, VAT included; 0 is free',
  provider: 'who keeps the comments',
  question: 'the question, as it stands on the form',
  seminars: 'the seminars that the code is for, or all',
  slug: 'what stands in the address',
  src: 'the file: beside the text (./photo.jpg) or in public (/beelden/photo.jpg)',
  start: 'the date and time of the start',
  text: 'what was wrong, and what is right',
  title: 'the title',
  url: 'the address',
}
const purpose = (name: string) => {
  const known = purposes[name.slice(name.lastIndexOf('.') + 1)]
  return known === undefined ? '' : `: ${known}`
}

const insteadOfHtml: Record<string, string> = {
  a: '[text](address)',
  img: '![description](file.jpg) or <Figure src="file.jpg" alt="description" />',
  figure: '<Figure src="file.jpg" alt="description" />',
  b: '**bold**',
  strong: '**bold**',
  i: '*italic*',
  em: '*italic*',
  br: 'a \\ at the end of the line',
  hr: 'a line with ---',
  p: 'a blank line between two paragraphs',
  div: 'a blank line between two paragraphs',
  span: 'the text without the tag',
  h1: '## Heading',
  h2: '## Heading',
  h3: '### Heading',
  h4: '#### Heading',
  ul: 'lines that begin with -',
  ol: 'lines that begin with 1.',
  li: 'a line that begins with -',
  code: '`code`',
  pre: 'a line with ``` before and after it',
  blockquote: '> quotation or <Quote source="name">quotation</Quote>',
  table: 'a table with | between the columns',
  iframe: '<Video provider="youtube" id="…" title="…" />',
  video: '<Video provider="youtube" id="…" title="…" />',
}
const forms = {
  year: 'a year, such as 2024',
  video: 'only the id of the video, such as dQw4w9WgXcQ, and not the whole address',
  language: 'the code of a language, such as fr, de, la or en-GB',
}

const decimal = (number: number) => (Math.floor(number * 10) / 10).toFixed(1)
const take = ({ nearest }: WrongColour) => (nearest ? `take "${nearest}"` : 'take another, or choose a light as well')
const unread: Record<WrongColour['what'], (wrong: WrongColour, contrast: string) => string> = {
  text: (_, contrast) => `gives ink on paper a contrast of ${contrast}, and reading a whole piece takes ${READ_LONG}`,
  dark: ({ field }) =>
    `is ${field === 'ink' ? 'lighter than the paper' : 'darker than the ink'}: these are the colours of the day, and Podium makes those of the dark`,
  lamp: ({ field }, contrast) =>
    field === 'light'
      ? `can be written on with neither ink nor paper: the contrast is ${contrast}, and ${decimal(READ)} is needed`
      : `leaves nothing that can be read on the lamp: the contrast is ${contrast}, and ${decimal(READ)} is needed`,
  pale: ({ field }) =>
    field === 'light'
      ? 'is nearly that of the paper, and then nobody sees the lamp'
      : 'is nearly that of the lamp, and then nobody sees the lamp',
}

type Catalogue = { [R in keyof typeof nl]: (values: Parameters<(typeof nl)[R]>[0]) => string }

export const en = {
  noContentFolder: ({ folder }) =>
    `the content folder does not exist: ${folder}. Set CONTENT_DIR to the folder that has site.yaml in it`,
  linkLeadsNowhere: () => 'this symbolic link leads nowhere: remove it, or put the file itself here',
  linkLeadsOut: () => 'this symbolic link leads out of the content folder: put the file itself here',
  linkLeadsAround: () => 'this symbolic link leads to a folder that it is in: remove it',
  fileNotRead: (v) => `this file is not read${meant(v) || `: put it in ${v.folders}`}`,
  folderNotRead: (v) => `the folder "${v.folder}" is not read${meant(v) || `; these are: ${v.folders}`}`,
  codeHasNoTranslation: () => 'a promo code has no translation: take .en out of the name',
  wrongExtension: ({ folder, extension }) => `a file in ${folder} ends in ${extension}: give it that name`,
  fileTooLong: ({ size }) => `the file is ${size} MB; a text may be 1 MB: make more than one of it`,
  fileUtf16: () => 'the file is saved as UTF-16: save it again, as UTF-8',
  fileNotUtf8: () =>
    'the file is not saved in UTF-8: here is a letter, such as é, in an older way (Windows-1252, Latin-1). Save it again, as UTF-8',
  fileTooDeep: () => 'this cannot be read: too much in each other or in a row',
  fileUnreadable: ({ why }) => `this cannot be read: ${why}`,
  fileTooSlow: ({ seconds }) =>
    `this file cannot be read within ${seconds} seconds, most likely because of what begins here: make it shorter, or divide it`,
  andMore: ({ count }) => `and ${count} more in this file: mend these first`,
  noFrontMatter: () => 'the file does not begin with a line ---: between two of those stand the fields, such as title',
  frontMatterNotClosed: () => 'after the fields the second line --- is missing',
  nameIndex: ({ folder }) => `index.mdx belongs in a folder with the name of the piece: ${folder}/my-piece/index.mdx`,
  nameNotSlug: ({ slug }) => `the name "${slug}" cannot be: use small letters, digits and hyphens, such as ${slugLike(slug)}`,
  nameReserved: ({ slug }) => `the name "${slug}" is taken by something else in the address: choose another`,

  yamlTooManyLines: ({ most }) => `more than ${most} lines of fields: take out what does not belong here`,
  yamlLineTooLong: ({ most }: { most: number }) => `this line has over ${most} letters: take out what does not belong there`,
  yamlTooManyBrackets: ({ most }) => `more than ${most} brackets in each other: put the value in quotes`,
  yamlTooIndented: () => 'this field is indented too far: move it to the left',
  yamlStar: () => '* has a meaning of its own here: put the value in quotes',
  yamlTwice: () => 'this field is there twice',
  yamlIndent: () => 'the indentation is wrong: put what belongs together equally far to the right',
  yamlTab: () => 'there is a tab: indent with spaces',
  yamlNotClosed: () => 'a sign is missing: see whether each quote and each bracket is closed',
  yamlColonInValue: ({ cure }) =>
    `the value has ": " in it, or begins a new field on the same line: put it in quotes${cure ? `, ${cure}` : ''}`,
  yamlNoColon: () => 'a colon is missing: write "name: value"',
  yamlStart: () => 'a value cannot begin with this sign: put it in quotes',
  yamlEscape: () => 'a \\ has a meaning of its own between double quotes: use single ones',
  yamlUnexpected: () => 'this sign does not belong here: put the value in quotes',
  yamlSecond: () => 'there is a second set of fields after ---: one file has one',
  yamlBroken: () => 'this is no valid YAML: write "name: value"',
  yamlNoFields: () => 'here should be fields, each as "name: value" on a line of its own',
  yamlNoSpace: ({ name, cure }) => `after the colon of "${name}" comes a space: write ${cure}`,
  yamlOddSpace: ({ name }) =>
    `after the colon of "${name}" is a no-break space, which looks like an ordinary one: remove it and type an ordinary space`,
  yamlQuoteOpens: ({ cure }) =>
    `a sign is missing: the value begins with a quote that is not closed as it should be. Write ${cure}`,
  yamlQuotesInside: ({ cure }) => `there is more text after the closing quote: write ${cure}`,
  yamlBracketed: ({ name, cure }) =>
    `between [ and ] YAML makes a list of "${name}", between { and } a group: put quotes around all of it, ${cure}`,
  yamlCut: ({ kept, cure }) => `after a space # begins a remark: only "${kept}" is left. Put quotes around all of it, ${cure}`,
  yamlSign: ({ sign, cure }) => `${sign} has a meaning of its own here: put the value in quotes, ${cure}`,

  fieldUnknown: (v) => `unknown field "${v.name}"${meant(v)}`,
  fieldMissing: ({ name }) => `field "${name}" is missing${purpose(name)}`,
  fieldEmpty: ({ name }) => `field "${name}" is still empty${purpose(name)}`,
  fieldNotOne: ({ name, is }) => `field "${name}" is a ${is}, and must be one value`,
  fieldEmptyList: ({ name }) => `field "${name}" is an empty list${purpose(name)}`,
  fieldNoList: ({ name, names }) =>
    names
      ? `field "${name}" must be a list: begin each on a line of its own with - , and put below it, indented: ${names}`
      : `field "${name}" must be a list: [one, two], or a line with - for each`,
  fieldNoGroup: ({ name, names }) => `field "${name}" must be a group, with on lines of their own, indented: ${names}`,
  notRight: (v) => `${of(v)} is not right`,
  notNumber: (v) => `${of(v)} is no number: write digits, such as ${withPoint(v)}`,
  notYesNo: (v) => `${of(v)} must be true (yes) or false (no)`,
  notOption: (v) => `${of(v)} cannot be here: choose from ${v.options}${meant(v)}`,
  notMoney: (v) =>
    `${of(v)} is no amount in euro: write ${
      v.right === undefined ? '65 or 12.50, and 0 when it is free' : v.right + (v.or ? `, or ${v.or}: which do you mean?` : '')
    }`,
  notDate: (v) => `${of(v)} is no date: write ${v.right ?? '2026-03-14, or 2026-03-14 20:00'}`,
  noSuchDay: ({ day, ...v }) => `${v.name ? `${field(v)}: ` : ''}the day ${day} does not exist`,
  noSuchTime: ({ time, day, ...v }) =>
    `${v.name ? `${field(v)}: ` : ''}${time} does not exist on ${day}: the clock goes an hour forward that night`,
  notTime: (v) => `${of(v)} has no time: add at what time, such as ${v.typed} 19:30`,
  yearOdd: (v) => `${of(v)} is in the year ${v.year}: write four digits that are right, such as 2026`,
  notSlug: (v) => `${of(v)} cannot be: use small letters, digits and hyphens, such as ${slugLike(v.typed)}`,
  slugReserved: (v) => `${of(v)} is taken by something else in the address: choose another name`,
  notWeb: (v) => `${of(v)} is no web address: write https://…`,
  notLink: (v) => `${of(v)} is no address: write https://…, mailto:… or a path that begins with /`,
  notEmail: (v) => `${of(v)} is no e-mail address: write name@example.com`,
  notPicture: (v) => `${of(v)} cannot be: write ./photo.jpg (beside the text) or /beelden/photo.jpg`,
  notMenuAddress: (v: Typed) =>
    `${of(v)} cannot be in the menu: write the Dutch address of a page of your own, such as /seminars or /over-ons`,
  tooManyLetters: (v: Typed & { most: number }) =>
    `${field(v)} is too long: ${v.typed.length} characters, and there is room for ${v.most}`,
  wordsBroken: (v: Typed) => `${field(v)} cannot be read: close every { with }, and every <tag> with </tag>`,
  wordsUnknown: (v: Typed & { value: string; there: string }) =>
    `${field(v)}: ${v.value} is not known here; ${v.there ? `these are: ${v.there}` : 'these words have nothing to fill in'}`,
  wordsMissing: (v: Typed & { missing: string }) => `${field(v)}: ${v.missing} must stand in it too, as in the usual words`,
  wordsNoNumber: (v: Typed & { value: string }) => `${field(v)}: ${v.value} is no number, and cannot be counted`,
  notPath: (v) => `${of(v)} is no path: write it without a domain, beginning with /, such as /artikelen/old-name`,
  notPathPercent: (v) => `${of(v)} is no address: after a % come two digits; write %25 for the sign itself`,
  notQuestionKey: (v) =>
    `${of(v)} cannot be: use at most 30 small letters, digits and hyphens, beginning with a letter, such as dieet`,
  notBroadcast: (v) =>
    `${of(v)} does not say where the broadcast is: write the address, such as ${webLike(v.typed)}, or volgt when the link comes later`,
  notColour: (v) => `${of(v)} is no colour: write a hash with six digits and letters from a to f, in quotes, such as "#2f9e44"`,
  colourUnquoted: (v) => `${field(v)} has no colour: put it in quotes, such as "#2f9e44"`,
  colourUnread: (v) => `${field(v)} ${unread[v.what](v, decimal(v.contrast))}: ${take(v)}`,
  notWordmark: (v) =>
    `${of(v)} cannot be: write the name in ${v.most} characters at most, or the file of a drawing, such as ./name.svg`,
  notIcon: (v) => `${of(v)} is no icon: write the file, such as ./icon.svg or ./icon.png`,
  notShortname: (v) =>
    `${of(v)} is no shortname of Disqus: it is the first part of the address there (the-paper in the-paper.disqus.com), with small letters, digits and hyphens`,
  notAmount: (v) =>
    `${of(v)} must be more than 0, ${v.most} at most, with no more than two digits behind the point, such as ${v.example}`,
  notWhole: (v) => `${of(v)} must be a whole number, ${v.least} or more, such as ${v.example}`,
  notSentence: (v) => `${of(v)} does not say why: write a sentence, such as The speaker is ill.`,
  notYear: (v) => `${of(v)} is no year: write four digits, such as 2024`,
  codeBreaksLink: (v) =>
    `${of(v)} has a character that means something else in an address (/ \\ ? # % < > or "): the link /s/… would not work, use letters, digits, spaces or hyphens`,
  codeEmpty: (v) => `${of(v)} has nothing in it to remember: use letters or digits`,
  notDiscount: (v) =>
    `${of(v)} is no discount: write ${withStop(v.typed) ?? 'free, a percentage such as 25%, or an amount such as 10.00'}`,
  discountUnclear: (v) => `${of(v)} can be two things: write ${v.typed}% or ${v.typed}.00. Which do you mean?`,
  expiresBeforeDate: (v) => `${field(v)} is before date: nobody could ever read the piece`,
  updatedBeforeDate: (v) => `${field(v)} is before date: the piece would be updated before it came out`,
  correctionBeforeDate: (v) => `${field(v)} is before date: there was nothing to correct yet`,
  endBeforeStart: (v) => `${field(v)} is not after start`,
  venueMissing: (v) =>
    `${field(v)} is missing: say where it is (venue, with name and city), or set online: https://… (or online: volgt, when the link follows)`,
  opensAfterStart: (v) => `${field(v)} is not before start: nobody could sign up`,
  closesBeforeOpens: (v) => `${field(v)} is not after signup.opens`,
  cancelAfterStart: (v) =>
    `${field(v)} goes on after start: write a day before it or a time (2027-03-18T12:00), or leave it out when it may be until the start`,
  questionsTooMany: ({ count, most }) => `there are ${count} questions, and there is room for ${most}: ask only what you need`,
  questionSensitive: ({ key }) =>
    `the question "${key}" may be about health or belief: then add sensitive: true, so that its answer is gone after 7 days`,
  questionTwice: ({ key }) => `the key "${key}" is that of a question above: give each question a word of its own`,
  questionNoOptions: ({ key }) =>
    `the question "${key}" is a choice and does not have two options: write options: [Ja graag, Liever niet]`,
  questionOptionsUnused: ({ key, kind }) =>
    `the question "${key}" has options, but its kind is ${kind}: write kind: choice, or take options away`,
  questionOptionsTooMany: ({ key, count, most }) => `the question "${key}" has ${count} options, and there is room for ${most}`,
  questionOptionTwice: ({ key, option }) => `the question "${key}" has "${option}" twice in options: take one away`,
  shortnameMissing: (v) => `${field(v)} is disqus: then there must be a shortname as well`,
  untilBeforeFrom: (v) => `${field(v)} is before validFrom: the code would never be valid`,
  allAndMore: (v) => `${field(v)} names all and a seminar: write only all, or only the seminars`,
  summaryCut: ({ name, length, most }) =>
    `field "${name}" has ${length} characters: in lists and search engines all after ${most} is cut. Put what matters first, or make it shorter`,

  componentEmpty: () => 'an empty component <> cannot be here: write \\< when you mean the sign itself',
  componentUnknown: (v) => `unknown component <${v.name}>${meant(v) || `; these are: ${v.names}`}`,
  htmlTag: ({ name }) => `HTML cannot be here: instead of <${name}> write ${insteadOfHtml[name]}`,
  componentHoldsNothing: ({ name }) => `nothing can stand between <${name}> and </${name}>: write <${name} … />`,
  attributeBraces: ({ name }) => `{…} cannot be in <${name}>: write name="value"`,
  attributeTwice: ({ name, attribute }) => `<${name}> has "${attribute}" twice`,
  attributeMissing: ({ name, attribute }) => `<${name}> lacks "${attribute}": write <${name} ${attribute}="…">`,
  attributeUnknown: (v) => `<${v.name}> has no "${v.attribute}"${meant(v) || `; it has: ${v.names}`}`,
  attributeNoText: ({ attribute }) => `"${attribute}" must be a fixed text: write ${attribute}="…"`,
  attributeEmpty: ({ attribute }) => `"${attribute}" is empty: write ${attribute}="…"`,
  attributeOption: (v) => `"${v.attribute}" cannot be "${v.value}": choose from ${v.options}${meant(v)}`,
  attributeForm: ({ attribute, value, form }) => `"${attribute}" is "${value}", and must be ${forms[form]}`,
  addressNotAllowed: ({ url }) => `the address "${url}" cannot be here: begin with https:// or /`,
  pictureAddressNotAllowed: ({ url }) => `the address "${url}" cannot be here: write ./file.jpg or /beelden/file.jpg`,

  importExport: () => 'a line cannot begin with import or export: a piece is text, no code. Begin the line with another word',
  codeInBraces: () => 'between { and } is code, and that cannot be: write \\{ when you mean the brace itself',
  braceOpen: () => 'the brace { is not closed: write \\{ when you mean the sign itself',
  closesNothing: () => 'this closes a component that has not begun: take the tag out, or put a beginning before it',
  closingHasMore: () => 'a closing tag has the name alone in it: write </Note>',
  lazyLine: () => 'this line belongs to a quotation or list: begin it with > or indent it',
  closedByOther: ({ name, closing }) => `<${name}> is closed by </${closing}>: write </${name}>`,
  notClosed: ({ name }) =>
    `<${name}> is not closed: put </${name}> on a line of its own after it, or write <${name} … /> when nothing is in it`,
  notClosedHoldsNothing: ({ cure }) => `the slash at the end is missing: write ${cure}`,
  notAlone: ({ name }) => `</${name}> must be alone on its line: put what stands beside it on a line of its own`,
  commentForm: () => 'a remark is written as {/* remark */}',
  addressInAngles: ({ cure }) => `an address between < and > cannot be here: write ${cure}`,
  lessThan: () => 'the sign < begins a component, such as <Note>: write \\< when you mean the sign itself',
  attributeValue: () => 'after a name comes a value in quotes: name="value"',
  quotesInQuotes: ({ attribute, single }) =>
    `"${attribute}" has quotes inside quotes: ${
      single
        ? `use ’ inside, or put double ones around it, ${attribute}="…"`
        : `use “ and ” inside, or put single ones around it, ${attribute}='…'`
    }`,
  curlyQuotes: ({ attribute }) => `the value of "${attribute}" has curly quotes around it: use straight ones, ${attribute}="…"`,
  tagNotFinished: () => 'this tag is not finished: close it with > or />',
  tagBroken: () => 'this tag is not right: write <Note title="Note">, or \\< when you mean the sign itself',
  bodyTooDeep: () => 'there is too much in each other here: take out some layers',
  tooManyContainers: ({ most }) => `more than ${most} quotations or lists in each other: take some > or - out`,
  tooIndented: ({ count }) => `this line is indented by ${count} characters: begin it further to the left`,
  longRun: ({ most }) => `more than ${most} stars or dashes in a row`,
  tooManyBrackets: ({ most }) => `more than ${most} brackets [ are open here: close them with ], or write \\[`,
  tooManyMarks: ({ most }) => `more than ${most} stars or dashes in this paragraph: divide it`,

  bodyEmpty: () => 'there is no text below the fields: write it after the second line ---',
  headingTop: ({ cure }) => `a heading with one # is the title, which stands above the piece already: write ${cure}`,
  headingSkips: ({ from, to, cure }) =>
    from === 1
      ? `the first heading has ${to} hash signs: begin with two, ${cure}`
      : `after a heading with ${from} hash signs comes one with ${to}: write ${cure}`,
  headingNoSpace: ({ cure }) => `after the hash signs of a heading comes a space: write ${cure}`,
  fenceOpen: ({ fence }) =>
    `the block of code that begins here is not closed, and takes the rest of the piece with it: put ${fence} on a line of its own after it`,
  noteMissing: ({ note }) => `the note [^${note}] is not there: put a line [^${note}]: text at the end`,
  noteUnused: ({ note }) =>
    `nothing in the text refers to the note [^${note}], and then it does not show: put [^${note}] in the text, or take the note out`,
  referenceMissing: ({ text, name }) =>
    `[${text}][${name}] refers to an address that is not there: put a line [${name}]: https://… at the end, or write [${text}](address)`,
  tableRow: ({ cells, columns }) =>
    `this row has ${cells} ${cells === 1 ? 'cell' : 'cells'}, the table ${columns} columns: add a | with an empty cell, or take one out`,
  struck: ({ words }) =>
    `~~ strikes nothing through here, and shows as it is: take "${words}" out, or put (no longer) after it`,
  taskList: () => 'a box [ ] does not become a box here: write a plain point, with - before it',
  alert: ({ cure }) => `a note in a box is written otherwise here: ${cure}`,
  linkUnfinished: ({ cure }) => `this does not become a link, because of a space in the address: write ${cure}`,
  pictureUnfinished: ({ cure }) => `this does not become a picture, because of a space in the name: write ${cure}`,
  paragraphLong: ({ words, most }) =>
    `this paragraph has ${words} words: above ${most} readers give up. Divide it with a blank line`,

  wordmarkNoSvg: ({ src }) => `"${src}" is no drawing: save the name as SVG, such as ./name.svg, or write it in letters`,
  iconNoFile: ({ src }) => `"${src}" is no icon that we can read: save it as SVG or PNG`,
  iconNotSquare: ({ src, width, height }) => `the icon "${src}" is ${width} by ${height}: make it square`,
  iconTooSmall: ({ src, width, least }) =>
    `the icon "${src}" is ${width} pixels wide: make it ${least} at least, rather 512, or take an SVG`,
  drawingTooHeavy: ({ src, size, most }) => `"${src}" is ${size} kB, and every reader fetches it: make it ${most} kB or less`,
  drawingBroken: ({ src }) => `"${src}" is no SVG that we can read: save the drawing again`,
  drawingUnsized: ({ src }) =>
    `"${src}" does not say how large the drawing is: save it with a viewBox, such as viewBox="0 0 240 60"`,
  drawingForbidden: ({ src, what }) =>
    `in "${src}" there is ${what}, and that cannot be: a drawing has shapes and colours, no script and nothing from elsewhere. Turn letters into shapes`,
  sentenceLong: ({ words, most }) => `this sentence has ${words} words: above ${most} readers lose the thread. Make two of it`,
  paragraphLongish: ({ words, most }) => `this paragraph has ${words} words: divide it when there are more than ${most}`,
  headingWanted: ({ paragraphs }) =>
    `this is long paragraph number ${paragraphs} in a row: a heading helps who is looking for something`,
  wordTwice: ({ word }) => `"${word}" stands twice in a row`,
  reads: ({ is, lines }) =>
    `the text reads ${{ pleasant: 'pleasantly', stiff: 'stiffly', heavy: 'heavily' }[is]}, by estimate (Flesch-Douma). The hardest sentences are at ${
      lines.includes(',') ? 'the lines' : 'line'
    } ${lines}`,
  wordUnknown: ({ word, near }) =>
    `"${word}" is not in the dictionary${near ? `; did you mean ${near}?` : '.'} If it is right, put it in woorden.txt`,

  pictureNoAlt: ({ src }) => `the picture "${src}" has no description: write ![what it shows](${src})`,
  pictureElsewhere: ({ src }) =>
    `the picture "${src}" is on another site, and the page does not load that: put the file beside the text and write ./photo.jpg`,
  pictureOutside: ({ src, folder }) =>
    `the picture "${src}" lies outside the ${folder} folder: put the file beside the text and write ./photo.jpg`,
  pictureMissing: (v) =>
    `the picture "${v.src}" is not there${
      meant(v) || (v.there ? `; these are: ${v.there}` : ': put the file beside the text, and write ./photo.jpg')
    }`,
  pictureUnreadable: ({ src }) => `the picture "${src}" is none that we can read: save it as JPEG, PNG, WebP or AVIF`,
  pictureBroken: ({ src }) => `the picture "${src}" is damaged: save it again`,
  pictureHeic: ({ src }) => `the picture "${src}" is HEIC, as an iPhone keeps it: save it as JPEG`,
  pictureTooLarge: ({ src, width, height }) =>
    `the picture "${src}" is ${width} by ${height} pixels, which is too large: make it 4000 wide or less`,
  pictureTooHeavy: ({ src, size }) => `the picture "${src}" is ${size} MB, which is too large: make it smaller`,
  pictureFarTooLarge: ({ src, width, height }) =>
    `the picture "${src}" is ${width} by ${height} pixels, far larger than anybody sees it: make it 4000 wide or less. Every copy of the folder holds it`,
  pictureFarTooHeavy: ({ src, size }) =>
    `the picture "${src}" is ${size} MB, far heavier than it need be: make it 4000 wide or less, or save it as JPEG. Every copy of the folder holds it`,
  pictureMoves: ({ src }) => `the picture "${src}" moves; on the site it stands still`,
  pictureLocated: ({ src }) =>
    `the picture "${src}" tells where it was taken, and what is in public can be had as it is: put it beside the text and write ./…`,

  linkEmpty: ({ text }) => `the link "${text}" has no address: write [${text}](https://…) or [${text}](/artikelen/…)`,
  linkNoScheme: ({ url }) => `"${url}" lacks https://: write https://${url}`,
  linkMail: ({ url }) => `the e-mail address "${url}" lacks mailto: write mailto:${url}`,
  linkBroken: ({ url }) => `"${url}" is no whole address: write https://example.com`,
  linkToFile: ({ url, cure }) => `the link "${url}" goes to a file of the content, and not to a page: write ${cure}`,
  linkToDownload: ({ url }) =>
    `the file "${url}" cannot be had here: put it in the folder public, and write its address with / before it`,
  linkRelative: ({ url, cure }) => `the link "${url}" does not begin with /: write ${cure}`,
  linkFileMissing: (v) => `the file "${v.url}" is not there${meant(v) || ': put it in the folder public'}`,
  pageMissing: (v) => `the page "${v.url}" does not exist${meant(v)}`,
  listPageMissing: ({ url, last }) =>
    `the page "${url}" does not exist: there ${last === 1 ? 'is one' : `are ${last}`}. It moves as pieces are added: rather link to the piece itself`,
  headingMissing: (v) => `"${v.url}" has no heading "#${v.heading}"${meant(v)}`,
  headingMissingHere: (v) => `there is no heading "#${v.heading}" in this text${meant(v)}`,
  linkToDraft: ({ url }) => `the page "${url}" is still a draft: readers get nowhere`,
  linkToLater: ({ url, from }) => `the page "${url}" is not there before ${day(from)}: until that day readers get nowhere`,
  linkToExpired: ({ url, since }) => `the page "${url}" is gone since ${day(since)}: readers get nowhere`,
  linkText: ({ text }) =>
    `the link is called "${text}", which does not say where it goes: take words that do, such as the title of the piece`,

  sameName: ({ file, slug }) => `${file} has the same name "${slug}": give one of the two another`,
  noOriginal: (v) => `this translation has no original: there is no "${v.slug}" in Dutch${meant(v)}`,
  toFillIn: () => 'it still says INVULLEN here: write what belongs here, and take that word out',
  sampleWords: ({ words, name }) =>
    `this still says "${words}", from the sample, and you are called "${name}": make it your own`,
  codeReadsSame: ({ code, spelling, file }) => `the code "${code}" reads the same as "${spelling}" in ${file}: choose another`,
  notThere: (v) => `${called[v.what]} "${v.slug}" does not exist${meant(v)}${v.all ? `; there is: ${v.all}` : ''}`,
  questionNotThere: (v) => `the question "${v.key}" is not in the Dutch file${meant(v)}`,
  questionOptionsOther: ({ key, count, there }) =>
    `the question "${key}" has ${count} options here and ${there} in the Dutch file: write them in the same order`,
  topicTwice: ({ topic }) => `the topic "${topic}" is there twice`,
  topicNotInSite: (v) => `the topic "${v.topic}" is not in site.yaml${meant(v)}`,
  menuTwice: ({ to }: { to: string }) => `the menu has "${to}" twice`,
  menuNotInSite: (v: Near & { to: string }) => `the menu of site.yaml does not have "${v.to}"${meant(v)}`,
  menuTooLong: ({ count, most }: { count: number; most: number }) => `the menu has ${count} words: there is room for ${most}`,
  menuNoTitle: ({ to }: { to: string }) => `the menu names ${to}: say with title what it is called`,
  footerTooLong: ({ count, most }: { count: number; most: number }) =>
    `there are ${count} links here: there is room for ${most}`,
  partOffHere: (v: { part: Part }) => `${off(v)}: nobody sees this, take it out`,
  partOffFile: (v: { part: Part }) => `${off(v)}: nobody sees any of this`,
  partOffTranslation: (v: { part: Part }) => `${off(v)}: nobody sees this translation`,
  partOffLink: ({ url, part }: { url: string; part: Part }) =>
    `"${url}" is not there, as ${off({ part })}: its words stand without a link, take it out`,
  partOffEverywhere: ({ url, part }: { url: string; part: Part }) => `"${url}" is not there, as ${off({ part })}: take it out`,
  seminarPast: ({ slug }) => `the seminar "${slug}" is over`,
  codeMissing: (v) =>
    v.near
      ? `the code "${v.code}" does not exist${meant(v)}`
      : `the code "${v.code}" does not exist; if it was made at /beheer, put it in a file as well: npm run content:new -- promo-code "${v.code}"`,
  codeNotFor: ({ code, seminar, seminars }) => `the code "${code}" is not for the seminar "${seminar}", but for ${seminars}`,
  codeExpired: ({ code }) => `the code "${code}" has expired`,
  siteMissing: () => 'site.yaml is missing: put it in the content folder, with at least name and email',
  privacyMissing: () =>
    'this page is missing, and there is a seminar: the form refers to it. Write in it what you keep of people, why and for how long',
  oldReserved: ({ old }) => `"${old}" is the site's own, and cannot be an old address: take it out`,
  oldIsOwn: ({ old }) => `"${old}" is the address of this piece itself: take it out`,
  oldLoops: ({ old, file }) =>
    `"${old}" leads around in a loop: ${file} stands there, and names this piece as its old address. Take one of the two out`,
  oldLives: ({ old, file }) => `${file} stands at "${old}": take the old address out here, or give that file another name`,
  oldLivesAgain: ({ old, file }) => `at the old address "${old}" now stands ${file}: who asks for it gets that`,
  oldClaimed: ({ old, file }) => `"${old}" is in ${file} too: an old address leads to one piece`,
  oldTwice: ({ old }) => `"${old}" is there twice`,
} satisfies Catalogue
