/** A remark in the text that editors see and readers never: `{/* … * /}`. Pure. */
import type { MdxTextExpression } from 'mdast-util-mdx-expression'

/** More of a shortcode nobody reads. */
const LONGEST = 1500

/** On one line, without what would end it. */
export function remark(words: string): MdxTextExpression {
  const line = words.replace(/\s+/g, ' ').replaceAll('*/', '* /').trim()
  const cut = line.length > LONGEST ? `${line.slice(0, LONGEST)} …` : line
  return { type: 'mdxTextExpression', value: `/* ${cut} */` }
}
