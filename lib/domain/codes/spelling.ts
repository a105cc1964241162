/** Whether a code can stand in its own link, as people copy it by hand: `/s/<code>`. Pure. */

/** What means something else in an address: a way further down, the end of it, what follows it, a letter in numbers. */
const meansElse = /[/\\?#%<>"]/u

/** The first character by which its plain link would lead elsewhere; undefined: it can be shared as it is. */
export const breaksLink = (code: string): string | undefined => meansElse.exec(code)?.[0]
