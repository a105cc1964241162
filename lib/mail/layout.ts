/**
 * A mail's words as text and as HTML. The HTML is what mail programs agree on: tables, inline styles, no pictures; the rules in
 * its head only turn the colours round in the dark, for those that read them. Colours: the house's (lib/look/).
 */
import type { Locale } from '../domain/locale'
import { withAddresses } from '../domain/people/message'
import { escapeMarkup as html } from '../escape'
import { dayMonth } from '../language/format'
import type { Look } from '../look/look'
import type { Shades } from '../look/palette'
import { typefaces } from '../look/typeface'
import type { Block, Content } from './messages/content'

interface Frame {
  locale: Locale
  siteName: string
  siteUrl: string
  look: Look
}

/** Text, lines of at most 76 characters where words allow it. */
export function asText(content: Content, { siteName, siteUrl }: Pick<Frame, 'siteName' | 'siteUrl'>): string {
  const blocks = content.blocks.map((block) => {
    if (typeof block === 'string') return wrap(block)
    if ('hall' in block) return wrap(block.sentence)
    if ('lines' in block) return block.lines.map(wrap).join('\n')
    if ('link' in block) return `${block.label}:\n${block.link}`
    return block.facts.map(([label, value]) => `${label}: ${value}`).join('\n')
  })
  const small = content.footer.map((part) => (typeof part === 'string' ? wrap(part) : `${part.label}:\n${part.link}`))
  const footer = [...small, siteUrl].join('\n')
  return `${[content.lead, content.greeting, ...blocks, siteName, `-- \n${footer}`].join('\n\n')}\n`
}

const wrap = (text: string) => text.replace(/(?=\S)(.{1,76})(?:\s+|$)/gu, '$1\n').trimEnd()

const floor = (width: number, colour: string) => `border-bottom:${width}px solid ${colour}`
const paragraph = 'margin:0 0 16px;font-size:17px;line-height:1.5'

/** For Outlook on Windows alone, which draws with Word and knows no max-width: a table of a fixed width around it all. */
const outlook = (markup: string) => `<!--[if mso]>${markup}<![endif]-->`

/** A whole HTML document. */
export function asHtml(content: Content, { locale, siteName, siteUrl, look }: Frame): string {
  const { day, night } = look.palette
  const letter = `font-family:${typefaces[look.typeface].mail}`
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${html(content.subject)}</title>
<style>
:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){
.paper{background:${night.paper}!important;color:${night.ink}!important}
.ink{color:${night.ink}!important;border-color:${night.ink}!important}
.soft{color:${night.soft}!important;border-color:${night.line}!important}
.lit{background:${night.light}!important;color:${night.onLight}!important}
.on-light{color:${night.onLight}!important;border-color:${night.onLight}!important}
.tint{background:${night.tint}!important;color:${night.ink}!important}
.lit-floor{border-color:${night.lightFloor}!important}
}
</style>
</head>
<body class="paper" style="margin:0;padding:0;background:${day.paper};color:${day.ink}">
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" style="background:${day.paper};color:${day.ink};${letter}">
<tr><td align="center" style="padding:24px 20px">
${outlook('<table role="presentation" width="560" align="center" cellpadding="0" cellspacing="0"><tr><td>')}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;text-align:left">
<tr><td class="ink" style="${floor(8, day.ink)};padding:0 0 3px;font-size:30px;line-height:1;font-weight:900;letter-spacing:-.03em"><a class="ink" href="${html(siteUrl)}" style="color:${day.ink};text-decoration:none">${html(siteName)}</a></td></tr>
<tr><td style="padding:28px 0 20px"><h1 style="margin:0;font-size:30px;line-height:1.15;font-weight:700;letter-spacing:-.014em">${html(content.lead)}</h1></td></tr>
${stage(content, day)}<tr><td style="padding:4px 0 8px">
<p style="${paragraph}">${html(content.greeting)}</p>
${content.blocks.map((part) => block(part, day)).join('\n')}
</td></tr>
<tr><td class="soft" style="border-top:1px solid ${day.line};padding:14px 0 0;color:${day.soft};font-size:14px;line-height:1.5">${content.footer.map((part) => small(part, day)).join('<br>')}</td></tr>
</table>
${outlook('</td></tr></table>')}
</td></tr>
</table>
</body>
</html>
`
}

/** The seminar, on its floor. */
function stage({ stage }: Content, day: Shades): string {
  if (!stage) return ''
  const [area, ink] = stage.lit ? ['lit', 'on-light'] : ['tint', 'ink']
  const [ground, on] = stage.lit ? [day.light, day.onLight] : [day.tint, day.ink]
  return `<tr><td style="padding:0 0 20px"><table role="presentation" class="${area}" width="100%" cellpadding="0" cellspacing="0" style="background:${ground};color:${on}">
<tr><td class="${ink}" style="padding:18px 18px 8px;color:${on};font-size:20px;line-height:1.25;font-weight:700">${html(stage.title)}</td></tr>
<tr><td class="${ink}" aria-hidden="true" style="${floor(8, on)};padding:0 18px;color:${on};font-size:64px;line-height:.92;font-weight:900;letter-spacing:-.03em">${dayMonth(stage.moment)}</td></tr>
</table></td></tr>
`
}

function block(part: Block, day: Shades): string {
  if (typeof part === 'string') return `<p style="${paragraph}">${html(part)}</p>`
  if ('link' in part) return button(part, day)
  if ('lines' in part) return `<p style="${paragraph}">${part.lines.map((line) => withLinks(line, day)).join('<br>')}</p>`
  if ('hall' in part) return hall(part, day)
  const rows = part.facts.map(
    ([label, value]) =>
      `<tr><th scope="row" class="soft" style="padding:0 16px 8px 0;color:${day.soft};font-size:15px;line-height:1.5;font-weight:400;text-align:left;vertical-align:top;white-space:nowrap">${html(label)}</th><td style="padding:0 0 8px;font-size:17px;line-height:1.4;font-weight:700;vertical-align:top">${html(value)}</td></tr>`,
  )
  return `<table cellpadding="0" cellspacing="0" style="margin:0 0 12px">${rows.join('')}</table>`
}

const small = (part: Content['footer'][number], { soft }: Shades): string =>
  typeof part === 'string'
    ? html(part)
    : `<a class="soft" href="${html(part.link)}" style="color:${soft}">${html(part.label)}</a>`

/** What somebody typed; where a link leads to is what one reads. */
const withLinks = (line: string, { ink }: Shades): string =>
  withAddresses(line)
    .map((part) =>
      typeof part === 'string'
        ? html(part)
        : `<a class="ink" href="${html(part.href)}" style="color:${ink};word-break:break-word">${html(part.href)}</a>`,
    )
    .join('')

function button({ link, label, lit }: Extract<Block, { link: string }>, day: Shades): string {
  const look = lit
    ? `background:${day.light};${floor(5, day.lightFloor)};color:${day.onLight}`
    : `border:2px solid ${day.ink};border-bottom-width:5px;color:${day.ink}`
  return `<p style="margin:0 0 20px"><a class="${lit ? 'lit lit-floor' : 'ink'}" href="${html(link)}" style="display:inline-block;padding:11px 18px;${look};font-size:17px;line-height:1.2;font-weight:700;text-decoration:none">${html(label)}</a></p>`
}

const IN_A_ROW = 10

/** A square for each seat, by the cells of a table; the words below say the same. */
function hall({ hall: { seats, yours }, sentence }: Extract<Block, { hall: unknown }>, day: Shades): string {
  const cell = (seat: number) =>
    seat === yours
      ? `<td class="lit ink" width="12" height="12" style="background:${day.light};border:2px solid ${day.ink}"></td>`
      : `<td class="soft" width="14" height="14" style="border:1px solid ${day.edge}"></td>`
  const rows = Array.from({ length: Math.ceil(seats / IN_A_ROW) }, (_, row) => {
    const inRow = Array.from({ length: Math.min(IN_A_ROW, seats - row * IN_A_ROW) }, (_, at) => cell(row * IN_A_ROW + at))
    return `<tr>${inRow.join('')}</tr>`
  })
  return `<table role="presentation" aria-hidden="true" cellpadding="0" cellspacing="5" style="margin:0 0 6px -5px;font-size:0;line-height:0">${rows.join('')}</table>
<p style="${paragraph}">${html(sentence)}</p>`
}
