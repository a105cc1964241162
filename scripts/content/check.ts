/**
 * `npm run content:check`: everything that is wrong with what editors wrote, each with its place. Exits 1 on an error.
 * `-- --lang en`, `--format github|json`, `--changed <ref>`: notes only of what changed since, with advice on what was added.
 */
import { relative, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { clock } from '../../lib/clock'
import { checkContent } from '../../lib/content/check/check'
import { type Format, formats, formatted, summary } from '../../lib/content/check/format'
import { type Locale, locales } from '../../lib/domain/locale'
import { contentCheckDir } from '../../lib/editions/paths'
import { command } from '../lib/command'
import { ofChange } from './lib/of-change'

const USE = `npm run content:check -- [--lang ${locales.join('|')}] [--format ${formats.join('|')}] [--changed <ref>]`

await command(async ({ contentDir, dataDir }) => {
  const given = readArguments()
  if (!given) {
    console.error(USE)
    return 2
  }
  const { language, format, ref } = given
  const problems = await checkContent({ contentDir, cacheDir: contentCheckDir(dataDir), now: clock.now(), keep: true })
  const shown = ref === undefined ? problems : await ofChange(problems, contentDir, ref)
  if (!shown) {
    console.error(`"${ref}" is geen commit, branch of tag van de git-map ${contentDir}`)
    return 2
  }
  const folder = relative(process.cwd(), contentDir).split(sep).join('/')
  const lines = [...formatted(shown, format, { language, folder }), ...(format === 'json' ? [] : [summary(shown, language)])]
  // At once: of a hundred thousand a line at a time costs more than finding them.
  console.log(lines.join('\n'))
  return shown.some(({ severity }) => severity === 'error') ? 1 : 0
})

function readArguments(): { language: Locale; format: Format; ref?: string } | undefined {
  try {
    const { values } = parseArgs({
      options: {
        lang: { type: 'string', default: 'nl' },
        format: { type: 'string', default: 'text' },
        changed: { type: 'string' },
      },
    })
    const language = locales.find((one) => one === values.lang)
    const format = formats.find((one) => one === values.format)
    return language && format ? { language, format, ref: values.changed } : undefined
  } catch {
    return undefined
  }
}
