/** What an address of an embed is: a video that `<Video>` can show, or something of elsewhere. Pure. */
export interface VideoId {
  provider: 'youtube' | 'vimeo'
  id: string
}

const YOUTUBE = /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/
const VIMEO = /(?:^|\.)vimeo\.com$/

/** Undefined for all else: a playlist, a video with a key of its own, another site. */
export function videoOf(address: string): VideoId | undefined {
  const url = webUrl(address)
  if (!url) return undefined
  if (YOUTUBE.test(url.hostname)) return asVideo('youtube', youtubeId(url))
  if (!VIMEO.test(url.hostname)) return undefined
  // `vimeo.com/123/abcdef` and `?h=`: a video that only who has the key may see.
  if (url.searchParams.has('h') || /\/\d+\/[\da-f]{6,}\/?$/.test(url.pathname)) return undefined
  return asVideo('vimeo', /^\/(?:video\/|channels\/[^/]+\/|groups\/[^/]+\/videos\/)?(\d{5,12})\/?$/.exec(url.pathname)?.[1])
}

function youtubeId({ hostname, pathname, searchParams }: URL): string | undefined {
  if (hostname.endsWith('youtu.be')) return pathname.split('/')[1]
  const [, kind, id] = pathname.split('/')
  if (kind === 'watch') return searchParams.get('v') ?? undefined
  return kind && ['embed', 'v', 'shorts', 'live', 'e'].includes(kind) && id !== 'videoseries' ? id : undefined
}

const asVideo = (provider: VideoId['provider'], id: string | undefined): VideoId | undefined =>
  id && /^[\w-]{5,20}$/.test(id) ? { provider, id } : undefined

/** An address of the web; `//host/…` is one too. */
export function webUrl(address: string): URL | undefined {
  const typed = address.trim().replace(/^\/\//, 'https://')
  if (!/^https?:/i.test(typed) || typed.length > 4000 || !URL.canParse(typed)) return undefined
  return new URL(typed)
}
