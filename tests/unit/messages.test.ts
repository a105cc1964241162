/** messages/nl.json is the source of keys: English has the same ones with the same values in them, and each is said somewhere. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import en from '../../messages/en.json'
import nl from '../../messages/nl.json'

const root = resolve(import.meta.dirname, '../..')
type Messages = { [key: string]: string | Messages }

function* flat(messages: Messages, path = ''): Generator<[key: string, text: string]> {
  for (const [name, said] of Object.entries(messages))
    if (typeof said === 'string') yield [path + name, said]
    else yield* flat(said, `${path}${name}.`)
}
const [dutch, english] = [new Map(flat(nl)), new Map(flat(en))]

/** The values and tags that a text asks for. Words of a plural's branches stand between braces too, after their case. */
const asks = (text: string) =>
  [...text.matchAll(/(?<!(?:one|other|=\d+) )\{(\w+)[,}]|<(\w+)>/g)].map(([, value, tag]) => value ?? `<${tag}>`).sort()

const code = ['app', 'components', 'lib']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n')
const quoted = new Set(Array.from(code.matchAll(/(['"`])([\w.]+)\1/g), ([, , key]) => key))
/** Keys that are put together: `closed.${status}`, `organiser.${kind}Subject`, `${status}Lead`. */
const patterns = Array.from(code.matchAll(/`((?:[\w.]|\$\{[^`{}]*\})*\w{4}(?:[\w.]|\$\{[^`{}]*\})*)`/g), ([, key = '']) =>
  key.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.')),
)
  .filter((parts) => parts.length > 1)
  .map((parts) => new RegExp(`^${parts.join('\\w+')}$`))
/** lib/front/error-page.ts reads its words as an object. */
const property = (key: string) => new RegExp(`\\bw\\.${key}\\b`).test(code)

const isSaid = (key: string) => {
  const [namespace, ...rest] = key.split('.')
  const inside = rest.join('.')
  return quoted.has(inside) || patterns.some((pattern) => pattern.test(inside)) || (namespace === 'error' && property(inside))
}

describe('messages', () => {
  test('are there in both languages', () => expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort()))
  test('say something', () => {
    expect([...dutch, ...english].filter(([, text]) => text.trim() === '')).toEqual([])
  })
  test.each([...dutch])('%s asks for the same values in English', (key, text) => {
    expect(asks(english.get(key) ?? '')).toEqual(asks(text))
  })
  test('are all used', () => expect([...dutch.keys()].filter((key) => !isSaid(key))).toEqual([]))
})
