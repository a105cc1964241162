import type { Site } from '@/lib/editions/types'
import { wordmarkOf } from '@/lib/look/look'

/** Letters that hang below the line would hang through the floor. */
const stands = (text: string) => !/[gjpqyç,;]/i.test(text.slice(1)) && !/[Qgjpqyç]/.test(text.charAt(0))

/** The name above every page: in letters, or as the house drew it (lib/look/sheet.ts). What hangs below the line stays above the floor. */
export function Wordmark({ site }: { site: Pick<Site, 'name' | 'look'> }) {
  if (site.look?.drawn?.wordmark)
    return (
      <>
        <span className="wordmark-drawn" aria-hidden="true" />
        <span className="sr-only">{site.name}</span>
      </>
    )
  const words = wordmarkOf(site)
  return <span className={`block text-balance ${stands(words) ? 'stand' : 'pb-[0.2em]'}`}>{words}</span>
}
