/** What the YAML parser says, as rules of ours. */
import type { YAMLParseError } from 'yaml'
import { type Said, said } from '../words/rules'

const rules = {
  DUPLICATE_KEY: 'yamlTwice',
  BAD_INDENT: 'yamlIndent',
  TAB_AS_INDENT: 'yamlTab',
  MISSING_CHAR: 'yamlNotClosed',
  MULTILINE_IMPLICIT_KEY: 'yamlNoColon',
  BAD_SCALAR_START: 'yamlStart',
  BAD_DQ_ESCAPE: 'yamlEscape',
  BAD_ALIAS: 'yamlStar',
  UNEXPECTED_TOKEN: 'yamlUnexpected',
  MULTIPLE_DOCS: 'yamlSecond',
} as const satisfies Partial<Record<YAMLParseError['code'], string>>

export function yamlSaid({ code }: Pick<YAMLParseError, 'code'>): Said {
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return said('yamlColonInValue', {})
  return said(Object.hasOwn(rules, code) ? rules[code as keyof typeof rules] : 'yamlBroken')
}
