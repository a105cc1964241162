/** `/redactie/gids`: the editors' guide (docs/redactie.md) as a page, with its pictures; while one works on the site, and in a preview. In production there is none. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { type Processor, unified } from 'unified'
import { NO_STORE } from '../../lib/http/answers/cache-control'
import { always, ofHtml } from '../html/headers'
import type { RequestContext } from '../request/context'
import type { Tools } from '../request/handler'
import { sheetNow } from './look-sheet'
import { sendOnce } from './send'

const GUIDE = /^\/redactie\/(?:gids|pictures\/(gids-[a-z]+\.webp))$/

/** `docs`: where the guide lies. Undefined for every other path. */
export function guide(context: RequestContext, { files }: Pick<Tools, 'files'>, docs = 'docs'): Promise<unknown> | undefined {
  const [is, picture] = GUIDE.exec(context.path) ?? []
  if (!is) return undefined
  return picture ? sendPicture(context, join(docs, 'pictures', picture)) : sendGuide(context, docs, sheetNow(files))
}

async function sendGuide(context: RequestContext, docs: string, sheet: string | undefined): Promise<void> {
  const body = Buffer.from(guideHtml(await readFile(join(docs, 'redactie.md'), 'utf8'), sheet))
  await send(context, body, 'text/html; charset=utf-8', ofHtml())
}

async function sendPicture(context: RequestContext, file: string): Promise<void> {
  const body = await readFile(file).catch(() => undefined)
  await send(context, body ?? Buffer.alloc(0), 'image/webp', {}, body ? 200 : 404)
}

const send = (context: RequestContext, body: Buffer, type: string, more: Record<string, string>, status = 200) =>
  sendOnce(context, {
    status,
    headers: { 'content-type': type, 'cache-control': NO_STORE, 'x-robots-tag': 'noindex', ...always(), ...more },
    body,
    cookies: [],
  })

function tables(this: Processor) {
  const data = this.data()
  data.micromarkExtensions = [gfmTable()]
  data.fromMarkdownExtensions = [gfmTableFromMarkdown()]
}
const markdown = unified().use(remarkParse).use(tables).use(remarkRehype).freeze()

/** `sheet`: absent while one works on the site, where the framework has it. */
export function guideHtml(source: string, sheet: string | undefined): string {
  const tree = markdown.runSync(markdown.parse(source)) as Root
  // Other documents are in the repository, and have no page: their names stay.
  const text = toHtml(tree).replace(/<a href="[^"]*\.md(?:#[^"]*)?">([\s\S]*?)<\/a>/g, '$1')
  const style = sheet
    ? `<link rel="stylesheet" href="${sheet}">`
    : '<style>body{max-width:52rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.5 Georgia,serif}pre{overflow:auto}td,th{padding:.2rem .8rem .2rem 0;text-align:left;vertical-align:top}img{max-width:100%}</style>'
  return (
    '<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">' +
    `<meta name="robots" content="noindex"><title>Gids voor de redactie</title>${style}</head>` +
    `<body><main class="page prose py-10">${text}</main></body></html>`
  )
}
