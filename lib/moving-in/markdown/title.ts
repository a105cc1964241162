/** The title of a text that says it in its first heading: above the front matter's when that has none, and once when it has the same. Pure. */
import { slugOf } from '../../language/slug'
import { plainLine } from '../text'
import { markdownHtml } from './html'

const heading =
  /^\s*(?:#[ \t]+([^\n]{1,500}?)[ \t]*#*[ \t]*(?:\{[#:][^\n}]{0,100}\}[ \t]*)?|([^\s#>`~\-+*<{|\d][^\n]{0,500})\n=+[ \t]*)(?:\n|$)/

/** `given`: what the front matter says. `rest`: the text without the heading that is its title. */
export function takeTitle(given: string | undefined, body: string): { title: string; rest: string } {
  const title = plainLine(given ?? '')
  const found = heading.exec(body)
  const typed = found?.[1] ?? found?.[2]
  if (!found || !typed) return { title, rest: body }
  const said = plainLine(markdownHtml(typed))
  if (title !== '' && slugOf(title) !== slugOf(said)) return { title, rest: body }
  return { title: title || said, rest: body.slice(found[0].length) }
}
