/** `npm run content:schemas`: JSON Schemas of what editors fill in, beside the content, for completion in an editor's program. Made of lib/content/schemas. */
import { join, relative } from 'node:path'
import { jsonSchemas } from '../../lib/content/schemas/json-schema'
import { makeFolder, writeWhole } from '../../lib/files/atomic'
import { command } from '../lib/command'

await command(({ contentDir }) => {
  const folder = join(contentDir, '.vscode', 'schemas')
  makeFolder(folder)
  for (const [name, schema] of Object.entries(jsonSchemas()))
    writeWhole(join(folder, `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`)
  console.log(`De schema's staan in ${relative(process.cwd(), folder)}.`)
  return 0
})
