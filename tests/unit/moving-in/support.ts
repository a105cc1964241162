/** A text of elsewhere as the body of a file, with a setting that knows a little. */
import { type BodySource, convertBody } from '@/lib/moving-in/html/body'
import type { Setting } from '@/lib/moving-in/html/setting'
import { Ledger } from '@/lib/moving-in/ledger'
import type { Note } from '@/lib/moving-in/notes'

export function convert(html: string, more: Partial<BodySource> = {}, of: Partial<Setting> = {}) {
  const notes: Note[] = []
  const ledger = new Ledger()
  const setting: Setting = {
    title: 'Een stuk',
    ledger,
    note: (rule, about) => notes.push({ rule, about }),
    link: (href) => (/^javascript:/i.test(href) ? { left: 'unsafe' } : { to: href }),
    picture: (src) => (src.includes('weg') || src === '' ? undefined : { src: `./${src.split('/').at(-1)}` }),
    isElsewhere: (src) => src.startsWith('https://elders.example/'),
    attachment: (id) => `https://oud.example/wp-content/uploads/beeld-${id}.jpg`,
    ownAttachments: () => ['7'],
    isPicture: (href) => /\.jpg$/.test(href),
    unknownAlt: 'Beeld bij dit stuk',
    videoTitle: 'Video bij dit stuk',
    ...of,
  }
  const mdx = convertBody({ html, classic: true, shortcodes: true, ...more }, setting)
  return { mdx, notes, ledger, rules: notes.map(({ rule }) => rule) }
}
