/** What scripts/build-elements.mjs leaves for the layout: the public address of each script, and of the sheet of the feeds, with its hash in it. */
declare module '@/.podium/elements.json' {
  const elements: Record<
    'elements' | 'theme' | 'price-preview' | 'error-summary' | 'comments-frame' | 'search' | 'desk' | 'feed',
    string
  >
  export default elements
}

/** Of each typeface that is not in the site's sheet: its faces, and the address of its upright file. */
declare module '@/.podium/typefaces.json' {
  const typefaces: Record<'source-serif' | 'libre-franklin' | 'bitter', { css: string; font: string }>
  export default typefaces
}
