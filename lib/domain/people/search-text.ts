/** What a person is found by at the desk: as it would be typed in haste, without accents and capitals. Pure. */

/** Without accents and capitals, its spaces single. */
export const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/\s+/gu, ' ')
    .trim()

/** Of a row: the name first, so that rows in its order stand by name. */
export const searchText = ({ name, email, organisation }: { name: string; email: string; organisation?: string | null }) =>
  [name, email, organisation]
    .filter(Boolean)
    .map((part) => folded(String(part)))
    .join('\n')

/** Of what was typed: each word is looked for by itself. */
export const searchWords = (typed: string): string[] => folded(typed.slice(0, 100)).split(' ').filter(Boolean).slice(0, 8)
