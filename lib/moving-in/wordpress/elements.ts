/** What an element of an export says of its item, or of the whole. Pure, but for what it fills in. */
import type { Category, Channel, Item, Writer } from './item'

/** What an item, or the whole, may have of a kind. */
const MOST_OF_ITEM = 10_000
const META = new Set(['_thumbnail_id', '_wp_attachment_image_alt', '_wp_attached_file', 'footnotes'])

/** An element that was read. */
export interface Open {
  name: string
  attributes: Record<string, string>
  text: string[]
}

/** What the elements before it began. */
export interface State {
  channel: Channel
  item?: Item
  writer?: Writer
  category?: Category
  key?: string
}

export function take({ name, attributes, text }: Open, parent: string | undefined, state: State): void {
  const value = text.join('')
  if (state.item) ofItem(state.item, name, parent, value, attributes, state)
  else ofChannel(state.channel, name, parent, value.trim(), state)
}

const plain: Record<
  string,
  | 'id'
  | 'type'
  | 'status'
  | 'title'
  | 'link'
  | 'name'
  | 'creator'
  | 'date'
  | 'dateGmt'
  | 'modified'
  | 'parent'
  | 'password'
  | 'attachmentUrl'
> = {
  title: 'title',
  link: 'link',
  'dc:creator': 'creator',
  'wp:post_id': 'id',
  'wp:post_type': 'type',
  'wp:status': 'status',
  'wp:post_name': 'name',
  'wp:post_date': 'date',
  'wp:post_date_gmt': 'dateGmt',
  'wp:post_modified_gmt': 'modified',
  'wp:post_parent': 'parent',
  'wp:post_password': 'password',
  'wp:attachment_url': 'attachmentUrl',
}

function ofItem(
  item: Item,
  name: string,
  parent: string | undefined,
  value: string,
  attributes: Record<string, string>,
  state: State,
): void {
  if (name === 'wp:meta_key') state.key = value.trim()
  else if (name === 'wp:meta_value' && parent === 'wp:postmeta') {
    if (state.key === '_wp_old_slug' && item.oldNames.length < 100) item.oldNames.push(value.trim())
    else if (state.key && META.has(state.key) && item.meta.size < MOST_OF_ITEM) item.meta.set(state.key, value)
    state.key = undefined
  } else if (name === 'wp:comment') item.comments++
  else if (parent !== 'item') return
  else if (name === 'content:encoded') item.content += value
  else if (name === 'excerpt:encoded') item.excerpt += value
  else if (name === 'category' && item.terms.length < MOST_OF_ITEM)
    item.terms.push({ domain: attributes.domain ?? 'category', slug: attributes.nicename ?? '', name: value.trim() })
  else {
    const field = plain[name]
    if (field) item[field] = value.trim()
  }
}

function ofChannel(channel: Channel, name: string, parent: string | undefined, value: string, state: State): void {
  if (parent === 'channel') {
    if (name === 'title' || name === 'description' || name === 'language' || name === 'pubDate') channel[name] = value
    if (name === 'wp:base_blog_url' || (name === 'link' && !channel.home)) channel.home = value
    if (name === 'wp:author' && state.writer && channel.writers.length < MOST_OF_ITEM) channel.writers.push(state.writer)
    if (name === 'wp:category' && state.category && channel.categories.length < MOST_OF_ITEM)
      channel.categories.push(state.category)
    if (name === 'wp:tag' && state.category && channel.tags.length < MOST_OF_ITEM * 5) channel.tags.push(state.category)
    if (name.startsWith('wp:')) state.writer = state.category = undefined
    return
  }
  if (parent === 'wp:author') {
    state.writer ??= { login: '', name: '' }
    ofWriter(state.writer, name, value)
  }
  if (parent === 'wp:category' || parent === 'wp:tag') {
    state.category ??= { slug: '', name: '', description: '' }
    ofCategory(state.category, name, value)
  }
}

function ofWriter(writer: Writer, name: string, value: string): void {
  if (name === 'wp:author_login') writer.login = value
  if (name === 'wp:author_display_name' && value) writer.name = value
  if (name === 'wp:author_first_name' && !writer.name && value) writer.name = value
}

function ofCategory(category: Category, name: string, value: string): void {
  if (name === 'wp:category_nicename' || name === 'wp:tag_slug') category.slug = value
  if (name === 'wp:cat_name' || name === 'wp:tag_name') category.name = value
  if (name === 'wp:category_description' || name === 'wp:tag_description') category.description = value
}
