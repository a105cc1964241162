/** The word that was probably meant. */
import { distance } from 'fastest-levenshtein'

const plain = (word: string) => word.toLowerCase().replace(/[-_ ]/g, '')

/** The one of the words that is near, with quotes or as `show` shows it; undefined when none is. */
export function didYouMean(word: string, words: Iterable<string>, show = (near: string) => `"${near}"`): string | undefined {
  let best: string | undefined
  let least = Math.max(2, Math.floor(word.length / 4)) + 1
  for (const candidate of words) {
    const away = distance(plain(word), plain(candidate))
    if (away >= least || away >= candidate.length) continue
    best = candidate
    least = away
  }
  return best === undefined ? undefined : show(best)
}
