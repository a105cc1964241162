/** What an editor's program and a git host are given follows from the declarations, and gives nothing away. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { jsonSchemas } from '../../../../lib/content/schemas/json-schema'

const folder = join(process.cwd(), 'content/.vscode')

test('the schemas beside the content are those of the declarations (npm run content:schemas)', () => {
  const made = jsonSchemas()
  expect(readdirSync(join(folder, 'schemas')).sort()).toEqual(
    Object.keys(made)
      .map((name) => `${name}.json`)
      .sort(),
  )
  for (const [name, schema] of Object.entries(made))
    expect(JSON.parse(readFileSync(join(folder, `schemas/${name}.json`), 'utf8'))).toEqual(schema)
})
test('every field says in them what it is for, and which must be there', () => {
  const { article } = jsonSchemas() as Record<
    string,
    { required: string[]; properties: Record<string, { description: string }> }
  >
  expect(article?.required).toEqual(['title', 'date', 'author'])
  for (const { description } of Object.values(article?.properties ?? {})) expect(description).not.toBe('')
})
test('the editor takes them for the files that they are of', () => {
  const settings = JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))
  for (const schema of Object.keys(settings['yaml.schemas']))
    expect(readdirSync(join(folder, 'schemas'))).toContain(schema.replace('./.vscode/schemas/', ''))
})
test('a pull request is checked without secrets, and never with the rights of the repository', () => {
  const text = readFileSync(join(process.cwd(), '.github/workflows/content.yml'), 'utf8')
  const { on, permissions } = parse(text)
  expect(on).toEqual({ pull_request: null })
  expect(permissions).toEqual({ contents: 'read' })
  expect(text).not.toContain('secrets.')
  // Nothing that a stranger can name is put in a command by the host.
  expect(text).not.toMatch(/run:.*\$\{\{/)
})
