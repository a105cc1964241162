/** What scripts/build-elements.mjs leaves for the layout: the public address of each script, with its hash in it. */
declare module '@/.podium/elements.json' {
  const elements: Record<'elements' | 'theme' | 'price-preview', string>
  export default elements
}
