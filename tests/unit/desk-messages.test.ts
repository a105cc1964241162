/** The words of the desk: Dutch alone. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from '@formatjs/icu-messageformat-parser'
import { expect, test } from 'vitest'
import { deskWords } from '../../messages/desk'
import log from '../../messages/desk/log.json'

interface Tree {
  [key: string]: string | Tree
}
function* flat(tree: Tree, path = ''): Generator<[key: string, text: string]> {
  for (const [name, said] of Object.entries(tree))
    if (typeof said === 'string') yield [path + name, said]
    else yield* flat(said, `${path}${name}.`)
}
const all = [...flat(deskWords)]

test.each(all)('%s says something that can be read', (_, text) => {
  expect(text.trim()).not.toBe('')
  expect(() => parse(text)).not.toThrow()
})
test('who makes the publication is “je”, never “u”', () =>
  expect(all.filter(([, text]) => /(?<![\p{L}-])(?:u|uw|uzelf)(?![\p{L}-])/iu.test(text))).toEqual([]))
test('the site is called what it is called: no message names it', () =>
  expect(all.filter(([, text]) => text.includes('Podium'))).toEqual([]))

test('whatever is written in the log has its sentence there', () => {
  const source = readFileSync(resolve(import.meta.dirname, '../../lib/signups/log/events.ts'), 'utf8')
  const kinds = /interface Kinds \{(.*?)\n\}/s.exec(source)?.[1] ?? ''
  const names = Array.from(kinds.matchAll(/^ {2}(\w+):/gm), ([, name = '']) => name)
  expect(names.length).toBeGreaterThan(15)
  expect(names.filter((name) => !Object.hasOwn(log.kind, name))).toEqual([])
})
