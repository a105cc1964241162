/** An export of WordPress of so many posts, written as it would come: half of blocks, half of the classic editor, with pictures, links, shortcodes and comments. */
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'

const HOME = 'https://oud.example'
const words =
  'de stad werkt vandaag aan een brug over het water en niemand weet nog wanneer hij open gaat maar iedereen wacht'.split(' ')
/** The same text for the same number. */
const sentence = (seed: number, length = 14) =>
  `${Array.from({ length }, (_, n) => words[(seed * 7 + n * n + n * seed) % words.length]).join(' ')}.`.replace(
    /^./,
    (letter) => letter.toUpperCase(),
  )
const paragraph = (seed: number) => Array.from({ length: 5 }, (_, n) => sentence(seed + n)).join(' ')

/** `posts`: how many; about a fifth as many attachments. */
export async function writeExport(file: string, posts: number): Promise<void> {
  const out = createWriteStream(file)
  const write = (text: string) => out.write(text) || new Promise<void>((resolve) => out.once('drain', resolve))
  await write(head())
  for (let id = 1; id <= posts; id++) await write(post(id, posts))
  for (let id = 1; id <= posts / 5; id++) await write(attachment(id))
  await write('</channel>\n</rss>\n')
  out.end()
  await finished(out)
}

const cdata = (text: string) => `<![CDATA[${text}]]>`
const people = Array.from({ length: 20 }, (_, n) => `schrijver${n}`)
const topics = Array.from({ length: 30 }, (_, n) => `onderwerp-${n}`)

const head = () => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Een grote krant</title><link>${HOME}</link><pubDate>Tue, 03 Nov 2026 09:30:00 +0000</pubDate><language>nl-NL</language>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>${HOME}</wp:base_blog_url>
${people.map((login) => `<wp:author><wp:author_login>${cdata(login)}</wp:author_login><wp:author_display_name>${cdata(`Naam van ${login}`)}</wp:author_display_name></wp:author>`).join('\n')}
${topics.map((slug) => `<wp:category><wp:category_nicename>${cdata(slug)}</wp:category_nicename><wp:cat_name>${cdata(slug.replace('-', ' '))}</wp:cat_name></wp:category>`).join('\n')}
`

const link = (id: number) => `${HOME}/${2005 + (id % 20)}/${String((id % 12) + 1).padStart(2, '0')}/stuk-${id}/`

function post(id: number, posts: number): string {
  const date = `${2005 + (id % 20)}-${String((id % 12) + 1).padStart(2, '0')}-${String((id % 28) + 1).padStart(2, '0')} 10:00:00`
  const other = ((id * 31) % posts) + 1
  return `<item><title>${cdata(sentence(id, 6))}</title><link>${link(id)}</link><dc:creator>${cdata(people[id % people.length] as string)}</dc:creator>
<content:encoded>${cdata(id % 2 ? blocks(id, other) : classic(id, other))}</content:encoded><excerpt:encoded>${cdata(id % 3 ? '' : sentence(id))}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date>${cdata(date)}</wp:post_date><wp:post_date_gmt>${cdata(date)}</wp:post_date_gmt><wp:post_name>${cdata(`stuk-${id}`)}</wp:post_name>
<wp:status>${cdata('publish')}</wp:status><wp:post_parent>0</wp:post_parent><wp:post_type>${cdata('post')}</wp:post_type><wp:post_password></wp:post_password>
<category domain="category" nicename="${topics[id % topics.length]}">${cdata(topics[id % topics.length] as string)}</category>
<wp:postmeta><wp:meta_key>${cdata('_yoast')}</wp:meta_key><wp:meta_value>${cdata('a:1:{i:0;s:1:"x";}')}</wp:meta_value></wp:postmeta>
${'<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content><![CDATA[Mooi.]]></wp:comment_content></wp:comment>'.repeat(id % 4)}
</item>
`
}

const block = (name: string, html: string) => `<!-- wp:${name} -->\n${html}\n<!-- /wp:${name} -->`

const blocks = (id: number, other: number) =>
  [
    ...[0, 1, 2, 3].map((n) =>
      block('paragraph', `<p>${paragraph(id + n)} <strong>Vet</strong> en <a href="${link(other)}">een ander stuk</a>.</p>`),
    ),
    block('heading', `<h2 class="wp-block-heading">${sentence(id, 4)}</h2>`),
    block(
      'image',
      `<figure class="wp-block-image"><img src="${HOME}/wp-content/uploads/2019/03/beeld-${id}-300x200.jpg" alt="Beeld" class="wp-image-${100_000 + id}"/></figure>`,
    ),
    block('list', `<ul>${[1, 2, 3].map((n) => `<li>${sentence(id + n)}</li>`).join('')}</ul>`),
    ...[5, 6].map((n) => block('paragraph', `<p>${paragraph(id + n)}</p>`)),
  ].join('\n\n')

const classic = (id: number, other: number) =>
  [
    paragraph(id),
    `${paragraph(id + 1)} <a href="/?p=${other}">Meer hierover</a>.`,
    `[caption id="a" width="300"]<img src="${HOME}/wp-content/uploads/2019/03/beeld-${id}-300x200.jpg" alt="" /> ${sentence(id)}[/caption]`,
    '<h2>Verder</h2>',
    paragraph(id + 2),
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    '[contact-form-7 id="1"]',
    paragraph(id + 3),
    paragraph(id + 4),
  ].join('\n\n')

const attachment = (
  id: number,
) => `<item><title>beeld-${id}</title><link>${HOME}/?attachment_id=${100_000 + id}</link><wp:post_id>${100_000 + id}</wp:post_id><wp:post_name>${cdata(`beeld-${id}`)}</wp:post_name><wp:status>${cdata('inherit')}</wp:status><wp:post_type>${cdata('attachment')}</wp:post_type><wp:attachment_url>${cdata(`${HOME}/wp-content/uploads/2019/03/beeld-${id}.jpg`)}</wp:attachment_url></item>
`
