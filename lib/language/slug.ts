/** Text as it stands in an address: "Één idee & Zoë’s foto’s" → "een-idee-en-zoes-fotos"; '' when nothing of it can. Pure. */
import slugify from '@sindresorhus/slugify'

export const slugOf = (text: string): string => slugify(text, { decamelize: false, customReplacements: [['&', ' en ']] })
