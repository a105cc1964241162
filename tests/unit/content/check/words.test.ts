/** What the check says, it says in either language. */
import { expect, test } from 'vitest'
import { kinds } from '../../../../lib/content/documents'

import { lineIn } from '../../../../lib/content/fields/problems'
import { type Fields, groupFields } from '../../../../lib/content/schemas/fields'
import { purposes } from '../../../../lib/content/words/en'
import { article, check, folderOf, inOrder } from '../support'

const requiredIn = (fields: Fields): string[] =>
  Object.entries(fields).flatMap(([name, field]) => [
    ...(field.required ? [name] : []),
    ...requiredIn(groupFields(field.type === 'list' ? (field.of as typeof field) : field)),
  ])

test('every field that must be there has its purpose in English', () => {
  for (const { fields } of Object.values(kinds)) for (const name of requiredIn(fields)) expect(purposes).toHaveProperty(name)
})
test('a problem has one place, and a sentence in each language', async () => {
  const problems = await check(folderOf({ ...inOrder, ...article('topics: [werkk]\nexpires: 2026-11-02\n', '<br />') }))
  expect(problems.map((problem) => lineIn('en', problem))).toEqual([
    'articles/nieuw.mdx:5:10 topic "werkk" does not exist; did you mean "werk"?',
    'articles/nieuw.mdx:6:10 field "expires" is before date: nobody could ever read the piece',
    'articles/nieuw.mdx:9:1 HTML cannot be here: instead of <br> write a \\ at the end of the line',
  ])
  expect(problems.map((problem) => lineIn('nl', problem))[0]).toBe(
    'articles/nieuw.mdx:5:10 thema "werkk" bestaat niet; bedoel je "werk"?',
  )
})
