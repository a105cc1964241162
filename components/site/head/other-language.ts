import { localeOfPath, outside } from '@/lib/addresses'
import { otherLocale } from '@/lib/domain/locale'
import { content } from '@/lib/next/content'

/** Public address of the same page in the other language; undefined when it was not translated. */
export function otherLanguage(path: string): string | undefined {
  const other = path.replace(/^\/\w+/, `/${otherLocale(localeOfPath(path))}`)
  return content().exists(other) ? outside(other) || '/' : undefined
}
