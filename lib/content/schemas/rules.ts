/** What a text must look like, beyond its type; each says in Dutch what would be right. Applied to what the editor typed. */
import { z } from 'zod'
import { normaliseCode, readDiscount } from '../../domain/promo-code'
import { slugOf } from '../../language/slug'
import { plainAddress } from '../../reserved'
import { safeAddress } from '../mdx/addresses'

const typed = (fits: (text: string) => boolean, says: (text: string) => string) =>
  z.string().refine(fits, { error: ({ input }) => says(String(input)) })

const slugForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
export const isSlug = (text: string) => slugForm.test(text)
/** What an editor who wrote `text` probably wants: "Één idee" → "een-idee". */
export const slugLike = (text: string): string => slugOf(text) || 'een-slug'

/** How the pages of a list are called in its address. */
export const PAGES = ['pagina', 'page']

export const slug = typed(
  isSlug,
  (text) => `"${text}" kan niet: gebruik kleine letters, cijfers en streepjes, zoals ${slugLike(text)}`,
).refine((text) => !PAGES.includes(text), {
  error: ({ input }) => `"${input}" is al van iets anders in het adres: kies een andere naam`,
})

const isWeb = (text: string) => /^https?:\/\/[^\s/]\S*$/.test(text) && URL.canParse(text)
export const webAddress = typed(isWeb, (text) => `"${text}" is geen webadres: schrijf https://…`)
export const linkAddress = typed(
  (text) => isWeb(text) || /^(mailto:|tel:|\/(?!\/))\S+$/.test(text),
  (text) => `"${text}" is geen adres: schrijf https://…, mailto:… of een pad dat met / begint`,
)
export const emailAddress = z.email({ error: ({ input }) => `"${input}" is geen e-mailadres: schrijf naam@voorbeeld.nl` })
export const pictureAddress = typed(
  (text) => safeAddress(text, 'image'),
  (text) => `"${text}" kan niet: schrijf ./foto.jpg (naast de tekst) of /beelden/foto.jpg`,
)
export const oldPath = typed(
  (text) => /^\/[^\s?#]*$/.test(text) && /[^/]/.test(text),
  (text) => `"${text}" is geen pad: schrijf het zonder domein, met / ervoor, zoals /artikelen/oude-naam`,
).refine((text) => plainAddress(text) !== undefined, {
  error: ({ input }) => `"${input}" is geen adres: na een % horen twee cijfers; schrijf %25 voor het teken zelf`,
})
/** Of a broadcast: its address is sent by mail later. */
export const FOLLOWS = 'volgt'
/** Where a broadcast is: its address, or the word that says that it follows. */
export const broadcast = typed(
  (text) => text === FOLLOWS || isWeb(text),
  (text) =>
    `"${text}" zegt niet waar de uitzending is: schrijf het adres, zoals ${webLike(text)}, of ${FOLLOWS} als de link later komt`,
)
/** What somebody who forgot the beginning meant: "www.x.example" → "https://www.x.example". */
const webLike = (text: string) =>
  /^[a-z\d-]+(?:\.[a-z\d-]+)+\/?$/i.test(text) ? `https://${text}` : 'https://voorbeeld.nl/zaal'

export const shortname = typed(
  (text) => /^[a-z\d](?:[a-z\d-]{0,60}[a-z\d])?$/.test(text),
  (text) =>
    `"${text}" is geen shortname van Disqus: het is het eerste stuk van het adres daar (de-wijkkrant in de-wijkkrant.disqus.com), met kleine letters, cijfers en streepjes`,
)

export const whole = (least: number, example: number) =>
  typed(
    (text) => /^\d{1,9}$/.test(text) && Number(text) >= least,
    (text) => `"${text}" moet een heel getal zijn, ${least} of meer, zoals ${example}`,
  )
export const sentence = typed(
  (text) => !/^(true|false|ja|nee|yes|no|x|1|0)$/i.test(text),
  (text) => `"${text}" zegt niet waarom: schrijf een zin, zoals De spreker is ziek.`,
)
export const year = typed(
  (text) => /^\d{4}$/.test(text),
  (text) => `"${text}" is geen jaartal: schrijf vier cijfers, zoals 2024`,
)

export const code = typed(
  (text) => normaliseCode(text) !== '',
  (text) => `"${text}" bevat niets dat te onthouden is: gebruik letters of cijfers`,
)
export const discount = typed(
  isDiscount,
  (text) => `"${text}" is geen korting: schrijf free, een percentage als 25%, of een bedrag als 10.00`,
)

function isDiscount(text: string): boolean {
  try {
    readDiscount(text)
    return true
  } catch {
    return false
  }
}
