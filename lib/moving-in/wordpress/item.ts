/** What a WordPress export (WXR 1.0 to 1.2) holds, as it is read. */

export interface Term {
  domain: string
  slug: string
  name: string
}
export interface Item {
  id: string
  type: string
  status: string
  title: string
  link: string
  /** `wp:post_name`: percent-encoded where it has letters that are not ASCII. */
  name: string
  creator: string
  /** As it stands there: local, and UTC; `0000-00-00 00:00:00` where it has none. */
  date: string
  dateGmt: string
  modified: string
  parent: string
  password: string
  content: string
  excerpt: string
  attachmentUrl: string
  terms: Term[]
  /** Of the few that say something of a text. */
  meta: Map<string, string>
  /** Old names of the post (`_wp_old_slug`). */
  oldNames: string[]
  comments: number
}
export interface Writer {
  login: string
  name: string
}
export interface Category {
  slug: string
  name: string
  description: string
}
export interface Channel {
  title: string
  description: string
  language: string
  /** `wp:base_blog_url`, else `link`. */
  home: string
  pubDate: string
  writers: Writer[]
  categories: Category[]
  tags: Category[]
}

export const emptyItem = (): Item => ({
  ...{
    id: '',
    type: 'post',
    status: 'publish',
    title: '',
    link: '',
    name: '',
    creator: '',
    date: '',
    dateGmt: '',
    modified: '',
  },
  ...{
    parent: '0',
    password: '',
    content: '',
    excerpt: '',
    attachmentUrl: '',
    terms: [],
    meta: new Map(),
    oldNames: [],
    comments: 0,
  },
})
export const emptyChannel = (): Channel => ({
  ...{ title: '', description: '', language: '', home: '', pubDate: '', writers: [], categories: [], tags: [] },
})
