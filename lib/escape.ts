/** Text that cannot become markup. */

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** For text and attributes of HTML and XML: ">" too, for "]]>" may not stand in text (XML 1.0, 2.4). What XML forbids altogether: lib/feeds/formats/xml.ts. */
export const escapeMarkup = (text: string): string => text.replace(/[&<>"']/g, (one) => ESCAPED[one] as string)
