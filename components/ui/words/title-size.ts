/** From this length on a title is set one step smaller. */
const LONG = 60

export const titleSize = (title: string) =>
  `word-wide leading-title tracking-title ${title.length > LONG ? 'text-s4' : 'text-s5'}`
