/** What stands where nothing is. The front and the cache handler give it status 404 by its mark. */
export function NotFound() {
  return <main data-status="404">404</main>
}
