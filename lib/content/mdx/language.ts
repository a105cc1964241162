/** Codes of languages (BCP 47), as `lang` wants them. */
const known = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** Whether it is the code of a language that there is: `fr`, `de`, `la`, `en-GB`; not `frans`. */
export function isLanguage(code: string): boolean {
  try {
    return known.of(code) !== undefined
  } catch {
    return false
  }
}
