/**
 * The editors' guide, in Markdown: prose (guide.nl.md) in which the fields stand as the schemas have them and the components as the check does.
 * `npm run content:guide` writes docs/redactie.md of it. Pure.
 */
import { kinds } from '../documents'
import { components } from '../mdx/components'
import { type Field, type Fields, groupFields } from '../schemas/fields'
import type { DocumentType } from '../types'
import {
  alone,
  attributeWords,
  componentExamples,
  componentWords,
  examples,
  pictureInText,
  pictureOf,
  pictureWords,
} from './examples'

type Shown = keyof typeof examples

/** `prose`: with `{{velden Article}}`, `{{voorbeeld Article}}` and `{{onderdelen}}` where those belong. */
export const guideOf = (prose: string): string =>
  prose
    .replace(/\{\{velden (\w+)\}\}/g, (_, type: Shown) => fieldTable(type))
    .replace(/\{\{voorbeeld (\w+)\}\}/g, (_, type: Shown) => exampleOf(type))
    .replace('{{onderdelen}}', () => componentParts())

function exampleOf(type: Shown): string {
  const { file, text } = examples[type]
  const fence = `\`content/${file}\`\n\n\`\`\`${file.endsWith('.mdx') ? 'mdx' : 'yaml'}\n${text.trimEnd()}\n\`\`\``
  return `${fence}\n\n![${pictureWords[type]} Elk veld dat te zien is, heeft zijn naam erbij.](${pictureOf(type)})`
}

interface Row {
  /** With dots: "signup.opens". */
  name: string
  field: Field
}

/** Every field, those in groups and lists of groups too. */
export function* rowsOf(fields: Fields, before = ''): Generator<Row> {
  for (const [key, field] of Object.entries(fields)) {
    const name = before + key
    yield { name, field }
    yield* rowsOf(inner(field), `${name}.`)
  }
}

const inner = (field: Field): Fields => groupFields(field.type === 'list' ? (field.of as Field) : field)

function fieldTable(type: DocumentType): string {
  const rows = [...rowsOf(kinds[type].fields)].map(({ name, field }) => {
    const must = field.required ? ' **moet**' : ''
    return `| \`${name}\`${must} | ${field.description.replaceAll('|', '\\|')} | ${formOf(field)} |`
  })
  const others = Object.entries(alone).filter(([name]) => name.startsWith(`${type}.`))
  const more = others.map(([, line]) => `\nDaarnaast kan, als het zo is: \`${line}\``)
  return ['| veld | wat | hoe |', '| --- | --- | --- |', ...rows, ...more].join('\n')
}

/** How a value is written. */
function formOf({ type, as, default: value, options, single, of }: Field): string {
  const standard = value === undefined ? '' : `; zonder: \`${value}\``
  switch (type) {
    case 'list':
      return `${single ? 'een, of een lijst' : 'een lijst'} van ${(of as Field).type === 'nested' ? 'groepjes' : formOf(of as Field)}`
    case 'nested':
      return 'een groepje, ingesprongen'
    case 'boolean':
      return `\`true\` of \`false\`${standard}`
    case 'enum':
      return (options ?? []).map((option) => `\`${option}\``).join(', ')
    case 'number':
      return `een getal${standard}`
    default:
      return as === undefined ? 'tekst' : textForms[as]
  }
}
const textForms: Record<NonNullable<Field['as']>, string> = {
  moment: 'een dag (`2026-12-01`) of moment (`2026-12-01T19:30`)',
  end: 'een dag, die meetelt, of een moment',
  cents: 'euro, met een punt: `12.50`',
  prose: 'tekst',
  sentence: 'een zin',
  colour: "een kleur, tussen aanhalingstekens: `'#ffcf00'`",
}

const componentParts = () =>
  Object.entries(components)
    .map(([name, { attributes, inline }]) => {
      const rows = Object.entries(attributes).map(([attribute, { required, options }]) => {
        const choice = options ? `: ${options.map((option) => `\`${option}\``).join(' of ')}` : ''
        return `- \`${attribute}\`${required ? ' **moet**' : ''}: ${attributeWords[`${name}.${attribute}`]}${choice}`
      })
      const place = inline ? ' Het mag in een zin staan.' : ''
      const picture = `![Zo staat ${name} in een stuk.](${pictureInText(name)})`
      const example = ['```mdx', componentExamples[name], '```', '', picture, '']
      return [`### \`<${name}>\``, '', `${componentWords[name]}${place}`, '', ...example, ...rows].join('\n')
    })
    .join('\n\n')
