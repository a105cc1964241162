/** The text of a file: its front matter and body. Pure. */
import { stringify } from 'yaml'

export interface FrontMatter {
  fields: Record<string, unknown>
  /** Above the fields, for editors. */
  remarks: string[]
}

/** YAML of what is there; a remark is on one line. */
export function fileOf({ fields, remarks }: FrontMatter, body: string): string {
  const there = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  )
  const above = remarks.map((remark) => `# ${remark.replace(/\s+/g, ' ').trim().slice(0, 2000)}\n`).join('')
  return `---\n${above}${stringify(there, { lineWidth: 0 })}---\n${body === '' ? '' : `\n${body}\n`}`
}
