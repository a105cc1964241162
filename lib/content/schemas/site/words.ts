/** woorden.yaml and woorden.en.yaml: any message of messages/ in other words, by its key. The fields are those of messages/nl.json. */
import { z } from 'zod'
import { askedBy } from '../../../language/icu'
import { messages } from '../../../words'
import { type Field, type Fields, group, text } from '../fields'
import type { Kind } from '../kind'

const LONGEST = 1000

interface Tree {
  [name: string]: string | Tree
}

const fieldsOf = (tree: Tree, path: string): Fields =>
  Object.fromEntries(
    Object.entries(tree).map(([name, under]): [string, Field] => [
      name,
      typeof under === 'string'
        ? text(`In plaats van: ${under}`, { rule: likeMessage(under) })
        : group(`Words${path}${name}`, fieldsOf(under, `${path}${name}`), `Woorden van ${name}.`),
    ]),
  )

/** It asks for the values that the program has, and may count what is a number. */
const likeMessage = (original: string) =>
  z.string().superRefine((typed, context) => {
    const wrong = (params: Record<string, unknown>) => context.addIssue({ code: 'custom', params })
    if (typed.length > LONGEST) return wrong({ rule: 'tooManyLetters', most: LONGEST })
    const asked = read(typed)
    if (!asked) return wrong({ rule: 'wordsBroken' })
    const has = askedBy(original)
    const unknown = [...asked.keys()].filter((name) => !has.has(name))
    const missing = [...has.keys()].filter((name) => !asked.has(name))
    if (unknown.length > 0) return wrong({ rule: 'wordsUnknown', value: unknown[0], there: [...has.keys()].join(' ') })
    if (missing.length > 0) return wrong({ rule: 'wordsMissing', missing: missing.join(' ') })
    const counted = [...asked].find(([name, { counts }]) => counts && !has.get(name)?.counts)
    if (counted) wrong({ rule: 'wordsNoNumber', value: counted[0] })
  })

function read(message: string) {
  try {
    return askedBy(message)
  } catch {
    return undefined
  }
}

const fields = fieldsOf(messages.nl, '')

/** By namespace. */
export type WordsFields = { [namespace: string]: WordsFields | string | undefined }

export const words = { type: 'Words', file: 'woorden', body: false, fields, translation: fields, dotted: true } satisfies Kind
