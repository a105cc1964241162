/** Text without its percent-encoding; as it was when it cannot be read as that. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
