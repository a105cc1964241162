/**
 * Front matter, read as text first and then by the type of each field. Gives the values as Contentlayer's types have them
 * (moments and money still text), all problems, and where the fields stand.
 */
import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import { didYouMean } from '../check/did-you-mean'
import type { PlacedLink } from '../mdx/links/links'
import type { PlacedPicture } from '../mdx/pictures'
import { type Field, type Fields, groupFields } from '../schemas/fields'
import type { Said } from '../words/rules'
import { grouped } from './dotted'
import type { Position, Problems } from './problems'
import { readScalar } from './scalars'
import { parseYaml } from './yaml'
import { tooMuchYaml } from './yaml-bounds'

export interface Reference extends Position {
  to: NonNullable<Field['ref']>
  slug: string
}
/** A name that others refer to, and where it is given. */
export interface Declared extends Position {
  as: NonNullable<Field['declares']>
  name: string
}
export interface ReadFields {
  values: Record<string, unknown>
  references: Reference[]
  declared: Declared[]
  pictures: PlacedPicture[]
  /** To our own pages. */
  links: PlacedLink[]
  /** Where a field stands, by its name ("title", "signup.opens"); a group in a list too ("questions.0"). */
  places: Map<string, Position>
  /** Whether there are fields that could not be read, and were said to be so. */
  broken: boolean
}

class Reader {
  readonly places = new Map<string, Position>()
  readonly references: Reference[] = []
  readonly declared: Declared[] = []
  readonly pictures: PlacedPicture[] = []
  readonly links: PlacedLink[] = []
  constructor(
    private readonly positionOf: (offset: number) => Position,
    private readonly problems: Problems,
    private readonly resolve: (alias: Alias) => Node | undefined,
    /** Of which something was said already. */
    private readonly mended: ReadonlySet<number>,
    /** Names are those in groups: what was meant is named whole. */
    private readonly dotted: boolean,
  ) {}

  private at(node: unknown, otherwise: Position): Position {
    const range = (node as Node | null)?.range
    return range ? this.positionOf(range[0]) : otherwise
  }

  /** The values of a map; `path` is its own name with a dot, `''` for the whole of the server matter. */
  map(map: YAMLMap, fields: Fields, path: string, here: Position): Record<string, unknown> {
    const values: Record<string, unknown> = {}
    const met = new Map<string, Position>()
    for (const pair of map.items as Pair<Node, Node | null>[]) {
      const at = this.at(pair.key, here)
      const name = isScalar(pair.key) ? String(pair.key.value) : ''
      // Told here: the parser compares every name with every other.
      if (met.has(name)) this.problems.say(at, 'yamlTwice')
      met.set(name, at)
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined
      if (!field) {
        const near = this.problems.many
          ? undefined
          : didYouMean(name, Object.keys(fields), (known) => `"${this.dotted ? path : ''}${known}"`)
        this.problems.say(at, 'fieldUnknown', { name: path + name, near })
        continue
      }
      const value = this.value(pair.value, field, path + name, at)
      if (value !== undefined) values[name] = value
      else if (pair.value && !isEmpty(pair.value)) values[name] = undefined
    }
    for (const [name, field] of Object.entries(fields))
      if (field.required && !(name in values) && !this.places.has(path + name)) {
        const [empty, said] = [met.get(name), { name: path + name, what: field.description }]
        this.problems.say(empty ?? here, empty ? 'fieldEmpty' : 'fieldMissing', said)
      }
    return values
  }

  private value(found: Node | null, field: Field, name: string, key: Position): unknown {
    const node = isAlias(found) ? this.resolve(found) : found
    const at = this.at(found, key)
    if (isAlias(found) && !node) this.problems.say(at, 'yamlStar')
    if (!node || isEmpty(node)) {
      // To YAML what comes after a # is a remark.
      if (field.as === 'colour') this.problems.say(at, 'colourUnquoted', { name })
      return undefined
    }
    this.places.set(name, at)
    if (field.type === 'list') return this.list(node, field, name, at)
    if (field.type === 'nested') return this.nested(node, field, name, at)
    return this.scalar(node, field, name, at)
  }

  private scalar(node: Node, field: Field, name: string, at: Position): unknown {
    if (!isScalar(node)) {
      this.problems.say(at, 'fieldNotOne', { name, is: isSeq(node) ? 'list' : 'group' })
      return undefined
    }
    const read = readScalar(String(node.value), field)
    if (read.problem !== undefined && this.mended.has(at.line)) return undefined
    if (read.problem !== undefined) this.problems.add(at, ofField(name, read.problem))
    else if (field.ref) this.references.push({ to: field.ref, slug: String(node.value), ...at })
    else if (field.drawing && isFile(read.value)) this.pictures.push({ src: String(node.value), drawing: field.drawing, ...at })
    else if (field.picture) this.pictures.push({ src: String(node.value), field: name.split('.')[0], ...at })
    // A topic whose name is wrong is there all the same: who refers to it did nothing wrong.
    if (field.declares && (read.problem === undefined || field.declares === 'Topic'))
      this.declared.push({ as: field.declares, name: String(node.value), ...at })
    if (field.link && /^\/(?!\/)/.test(String(node.value))) this.links.push({ url: String(node.value), ...at })
    return read.value
  }

  private list(node: Node, field: Field, name: string, at: Position): unknown {
    const of = field.of as Field
    if (isSeq(node)) {
      if (field.required && node.items.length === 0) this.problems.say(at, 'fieldEmptyList', { name, what: field.description })
      const values: unknown[] = []
      for (const item of node.items as Node[]) {
        const [value] = this.item(item, of, name, at)
        if (value === undefined) continue
        if (of.type === 'nested') this.places.set(`${name}.${values.length}`, this.at(item, at))
        values.push(value)
      }
      return values
    }
    if (field.single && isScalar(node)) return this.item(node, of, name, at)
    const names = of.type === 'nested' ? Object.keys(groupFields(of)).join(', ') : undefined
    this.problems.say(at, 'fieldNoList', { name, names })
    return undefined
  }

  private item(item: Node, of: Field, name: string, at: Position): unknown[] {
    const value = this.value(item, of, name, at)
    this.places.set(name, at)
    return value === undefined ? [] : [value]
  }

  private nested(node: Node, field: Field, name: string, at: Position): unknown {
    const fields = groupFields(field)
    // Of the group before it in a list: what is there says nothing of this one.
    for (const inner of Object.keys(fields)) this.places.delete(`${name}.${inner}`)
    if (isMap(node)) return this.map(node, fields, `${name}.`, at)
    const names = Object.keys(fields).join(', ')
    this.problems.say(at, 'fieldNoGroup', { name, names })
    return undefined
  }
}

/** What is wrong with a value, with the name of its field. */
const ofField = (name: string, { rule, values }: Said): Said => ({ rule, values: { ...values, name } }) as Said

/** Not words: the name of a file. */
const isFile = (value: unknown) => /^\.?\/|\.(?:svg|png|jpe?g|webp|avif|gif)$/i.test(String(value))

const isEmpty = (node: Node) => isScalar(node) && String(node.value ?? '').trim() === ''

/** Reads YAML whose first line is line `line` of its file. A broken document gives its problems and no values. `dotted`: names may be those in groups. */
export function readFields(
  yaml: string,
  line: number,
  fields: Fields,
  problems: Problems,
  dotted = false,
): ReadFields | undefined {
  const much = tooMuchYaml(yaml)
  if (much) return problems.add({ line: much.at.line + line - 1, column: much.at.column }, much.what)
  const { document, positionOf, broken, mended } = parseYaml(yaml, line, fields, problems)
  const start = { line, column: 1 }
  if (document.contents !== null && !isMap(document.contents)) {
    problems.say(start, 'yamlNoFields')
    return undefined
  }
  const reader = new Reader(positionOf, problems, (alias) => alias.resolve(document) as Node | undefined, mended, dotted)
  for (const [name, at] of broken) reader.places.set(name, at)
  const found = document.contents as unknown as YAMLMap | null
  const map = found && dotted ? grouped(found) : found
  const values = reader.map(map ?? ({ items: [] } as unknown as YAMLMap), fields, '', {
    line: Math.max(1, line - 1),
    column: 1,
  })
  const { references, declared, pictures, links, places } = reader
  return { values, references, declared, pictures, links, places, broken: broken.size > 0 }
}
