/** Every kind of page in English: as in Dutch, and without a word of Dutch but what is marked as such. */
import { expect, it } from 'vitest'
import { english } from '../../support/pages'
import { everyPage } from './every-page'
import { STIFF, soundsDutch } from './language'

const visit = everyPage({ locale: 'en', kinds: english, skip: 'Skip to content', form: '/en/seminars/gratis/register' })

it.each(english.map((kind) => [kind.name, kind] as const))('has no Dutch left over: %s', async (_, kind) => {
  const said = (await visit(kind)).said.filter(({ lang }) => lang === 'en').map(({ text }) => text)
  expect(said.length).toBeGreaterThan(10)
  expect(said.filter(soundsDutch)).toEqual([])
  expect(said.filter((text) => STIFF.test(text))).toEqual([])
})
