/** Words that say nothing about a subject: a question that has others is not about these. Folded, as lib/language/stem.ts folds. */
import type { Locale } from '../domain/locale'

const dutch =
  'aan al als bij dan dat de der des deze die dit doe doet door dus een en er ge geen had hadden heb hebben heeft hem het hier hoe hun ik in is ja je jij jou jouw jullie kan kun kunnen maar me mee men met mij mijn moet na naar nee niet nog nu of om omdat onder ons ook op over s t te ten ter toch toen tot u uit uw van veel voor waar wanneer waren was wat we weer wel welke werd wie wij wil worden wordt zal ze zelf zich zij zijn zo zonder zou'
const english =
  'a about after all also am an and any are as at be because been before but by can could did do does for from had has have he her here him his how i if in into is it its just me more most my no nor not of off on only or other our out over own s she should so some such t than that the their them then there these they this those through to too under until up us very was we were what when where which while who whom why will with would you your'

const words: Record<Locale, Set<string>> = { nl: new Set(dutch.split(' ')), en: new Set(english.split(' ')) }

export const isStopWord = (word: string, locale: Locale): boolean => words[locale].has(word)
