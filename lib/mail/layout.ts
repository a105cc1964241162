/**
 * A mail's words as text and as HTML. The HTML is what mail programs agree on: tables, inline styles, no pictures; the rules in
 * its head only turn the colours round in the dark, for those that read them. Colours and floors: the design's.
 */
import type { Locale } from '../domain/locale'
import { escapeMarkup as html } from '../escape'
import { dayMonth } from '../language/format'
import type { Block, Content } from './messages/content'

interface Frame {
  locale: Locale
  siteName: string
  siteUrl: string
}

/** Text, lines of at most 76 characters where words allow it. */
export function asText(content: Content, { siteName, siteUrl }: Frame): string {
  const blocks = content.blocks.map((block) => {
    if (typeof block === 'string') return wrap(block)
    if ('link' in block) return `${block.label}:\n${block.link}`
    return block.facts.map(([label, value]) => `${label}: ${value}`).join('\n')
  })
  const footer = [...content.footer.map(wrap), siteUrl].join('\n')
  return `${[content.lead, content.greeting, ...blocks, siteName, `-- \n${footer}`].join('\n\n')}\n`
}

const wrap = (text: string) => text.replace(/(?=\S)(.{1,76})(?:\s+|$)/gu, '$1\n').trimEnd()

const serif = "font-family:Georgia,'Times New Roman',serif"
const floor = (width: number) => `border-bottom:${width}px solid #16181a`
const paragraph = 'margin:0 0 16px;font-size:17px;line-height:1.5'

/** For Outlook on Windows alone, which draws with Word and knows no max-width: a table of a fixed width around it all. */
const outlook = (markup: string) => `<!--[if mso]>${markup}<![endif]-->`

/** A whole HTML document. */
export function asHtml(content: Content, { locale, siteName, siteUrl }: Frame): string {
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
.paper{background:#131517!important;color:#eae8e2!important}
.ink{color:#eae8e2!important;border-color:#eae8e2!important}
.soft{color:#b4b5b2!important;border-color:#34383b!important}
.lit{background:#f0c333!important;color:#131517!important}
.on-light{color:#131517!important;border-color:#131517!important}
.tint{background:#1d2023!important;color:#eae8e2!important}
.lit-floor{border-color:#8a6d0c!important}
}
</style>
</head>
<body class="paper" style="margin:0;padding:0;background:#fdfdfb;color:#16181a">
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" style="background:#fdfdfb;color:#16181a;${serif}">
<tr><td align="center" style="padding:24px 20px">
${outlook('<table role="presentation" width="560" align="center" cellpadding="0" cellspacing="0"><tr><td>')}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;text-align:left">
<tr><td class="ink" style="${floor(8)};padding:0 0 3px;font-size:30px;line-height:1;font-weight:900;letter-spacing:-.03em"><a class="ink" href="${html(siteUrl)}" style="color:#16181a;text-decoration:none">${html(siteName)}</a></td></tr>
<tr><td style="padding:28px 0 20px"><h1 style="margin:0;font-size:30px;line-height:1.15;font-weight:700;letter-spacing:-.014em">${html(content.lead)}</h1></td></tr>
${stage(content)}<tr><td style="padding:4px 0 8px">
<p style="${paragraph}">${html(content.greeting)}</p>
${content.blocks.map(block).join('\n')}
</td></tr>
<tr><td class="soft" style="border-top:1px solid #d5d6d2;padding:14px 0 0;color:#4a4e52;font-size:14px;line-height:1.5">${content.footer.map(html).join('<br>')}</td></tr>
</table>
${outlook('</td></tr></table>')}
</td></tr>
</table>
</body>
</html>
`
}

/** The seminar, on its floor. */
function stage({ stage }: Content): string {
  if (!stage) return ''
  const [area, ink] = stage.lit ? ['lit', 'on-light'] : ['tint', 'ink']
  return `<tr><td style="padding:0 0 20px"><table role="presentation" class="${area}" width="100%" cellpadding="0" cellspacing="0" style="background:${stage.lit ? '#ffd53d' : '#f1f2ee'};color:#16181a">
<tr><td class="${ink}" style="padding:18px 18px 8px;color:#16181a;font-size:20px;line-height:1.25;font-weight:700">${html(stage.title)}</td></tr>
<tr><td class="${ink}" aria-hidden="true" style="${floor(8)};padding:0 18px;color:#16181a;font-size:64px;line-height:.92;font-weight:900;letter-spacing:-.03em">${dayMonth(stage.moment)}</td></tr>
</table></td></tr>
`
}

function block(part: Block): string {
  if (typeof part === 'string') return `<p style="${paragraph}">${html(part)}</p>`
  if ('link' in part) return button(part)
  const rows = part.facts.map(
    ([label, value]) =>
      `<tr><th scope="row" class="soft" style="padding:0 16px 8px 0;color:#4a4e52;font-size:15px;line-height:1.5;font-weight:400;text-align:left;vertical-align:top;white-space:nowrap">${html(label)}</th><td style="padding:0 0 8px;font-size:17px;line-height:1.4;font-weight:700;vertical-align:top">${html(value)}</td></tr>`,
  )
  return `<table cellpadding="0" cellspacing="0" style="margin:0 0 12px">${rows.join('')}</table>`
}

function button({ link, label, lit }: Extract<Block, { link: string }>): string {
  const look = lit ? 'background:#ffd53d;border-bottom:5px solid #16181a' : 'border:2px solid #16181a;border-bottom-width:5px'
  return `<p style="margin:0 0 20px"><a class="${lit ? 'lit lit-floor' : 'ink'}" href="${html(link)}" style="display:inline-block;padding:11px 18px;${look};color:#16181a;font-size:17px;line-height:1.2;font-weight:700;text-decoration:none">${html(label)}</a></p>`
}
