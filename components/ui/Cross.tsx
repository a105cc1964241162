/** The ✕ of an error: Piazzolla has none. */
export function Cross() {
  return (
    <svg width="10" height="10" viewBox="0 0 10 10" fill="none" stroke="currentColor" strokeWidth="2.2" aria-hidden="true">
      <path d="m1 1 8 8M9 1 1 9" />
    </svg>
  )
}
