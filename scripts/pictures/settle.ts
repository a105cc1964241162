/** In the browser: everything that waits until it is seen gets its turn. */
export async function throughThePage(): Promise<void> {
  const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
  for (let y = 0; y < document.documentElement.scrollHeight; y += 600) {
    scrollTo(0, y)
    await pause(40)
  }
  await Promise.all([document.fonts.ready, ...Array.from(document.images, (image) => image.decode().catch(() => undefined))])
  scrollTo(0, 0)
  await pause(100)
}
