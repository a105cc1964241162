/** Names of files and topics, as they stand in an address. Pure. */
import { slugOf } from '../../language/slug'

const form = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
export const isSlug = (text: string): boolean => form.test(text)
/** What an editor who wrote `text` probably wants: "Één idee" → "een-idee". */
export const slugLike = (text: string): string => slugOf(text) || 'een-slug'
