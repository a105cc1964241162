/** From this length on a title is set one step smaller. */
const LONG = 60

export const titleSize = (title: string) => (title.length > LONG ? 'title-4' : 'title-5')
