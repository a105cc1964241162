/** Acts once somebody looks at the page: at once, or when one that the browser made ready ahead is shown. */
export function whenShown(act: () => void) {
  const { prerendering } = document as Document & { prerendering?: boolean }
  if (prerendering) document.addEventListener('prerenderingchange', act, { once: true })
  else act()
}
