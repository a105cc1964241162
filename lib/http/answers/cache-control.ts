/** How long an answer may be kept, by whom. */
export const NO_STORE = 'private, no-cache, no-store, max-age=0, must-revalidate'
/** Of reading pages: browsers ask each time (an ETag makes that cheap), a shared cache may hold them for a moment, and a day while we do not answer. */
export const READING = 'public, max-age=0, s-maxage=5, stale-if-error=86400'
export const IMMUTABLE = 'public, max-age=31536000, immutable'
