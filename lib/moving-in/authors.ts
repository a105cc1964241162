/** Who wrote: a file each, or the one who is there already under that name. */
import { fileNameOf } from '../content/scaffold/file-name'
import { plainBody } from './html/body'
import type { Moved } from './moved'
import type { Facts, SourceAuthor } from './source'
import { fileOf } from './target/article'
import type { Manifest } from './target/manifest'
import { slugOfFile } from './target/places'
import { put } from './target/put'

const NOBODY = 'redactie'

/** `there`: slugs of authors that no move wrote. */
export function authorsOf(
  facts: Facts,
  contentDir: string,
  there: ReadonlySet<string>,
  manifest: Manifest,
  moved: Pick<Moved, 'ledger' | 'put' | 'notes'>,
) {
  const slugs = new Map<string, string>()
  const given = new Set<string>()
  moved.ledger.came('authors', facts.authors.length)
  moved.ledger.became('authors', 'done', facts.authors.length)
  for (const author of facts.authors) slugs.set(author.key, write(author))
  const isNeeded = facts.outlines.some(({ kind, authors }) => kind === 'article' && authors.length === 0)
  const fallback = isNeeded ? write({ key: `nobody:${NOBODY}`, name: 'Redactie' }) : NOBODY
  return { slugs, fallback }

  function write({ key, name, bio }: SourceAuthor): string {
    const id = `author:${key}`
    const before = manifest.files[id]
    const wanted = before ? slugOfFile(before.file) : free(fileNameOf(name) || fileNameOf(key) || 'auteur', key)
    given.add(wanted)
    // Who is there already is the same person, with words of their own.
    if (there.has(wanted)) return wanted
    moved.put[
      put(
        contentDir,
        manifest,
        id,
        before?.file ?? `authors/${wanted}.mdx`,
        fileOf({ fields: { name: name || key }, remarks: [] }, bio ? plainBody(bio) : ''),
      )
    ]++
    return wanted
  }
  function free(slug: string, key: string): string {
    if (!given.has(slug) && slug !== 'pagina' && slug !== 'page') return slug
    const byKey = fileNameOf(`${slug} ${key}`)
    return given.has(byKey) ? `${byKey}-${given.size}` : byKey
  }
}
