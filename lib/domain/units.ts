/** What moments and amounts are counted in. */

/** Milliseconds since 1970-01-01T00:00Z. An end ("tot en met") is stored as the first moment after it. */
export type Moment = number
/** Whole euro cents, including btw. */
export type Cents = number
