/** An example of a component as a tree, for a page that shows what becomes of it: read as an editor's own text is. */
import type { Root } from 'hast'
import { Problems } from '../fields/problems'
import { parseBody } from '../mdx/body'
import { componentExamples } from './examples'

/** Of the publication in which it is shown: what an example names there. */
export interface Names {
  code?: string
  seminar?: string
  /** A picture that is there. */
  picture: string
}

/** Undefined where the publication has nothing for it, and for what is no component. */
export function shownExample(name: string, { code, seminar, picture }: Names): Root | undefined {
  const example = componentExamples[name]
  if (example === undefined || (name === 'PromoCode' && !code) || (name === 'SeminarCard' && !seminar)) return undefined
  const text = example
    .replace('TrouweLezer', code ?? '')
    .replace('samen-aan-tafel', seminar ?? '')
    .replace('./zaal.jpg', picture)
  return parseBody(text, 'nl', new Problems('guide'))?.document.tree
}
