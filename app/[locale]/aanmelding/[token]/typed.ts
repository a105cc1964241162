import { cookies } from 'next/headers'
import type { Locale } from '@/lib/domain/locale'
import type { Question } from '@/lib/domain/seminar/questions'
import { withQuestions } from '@/lib/domain/sign-up/answers'
import { type Explained, explain } from '@/lib/http/answers/words'
import { openTyped, typedCookie } from '@/lib/http/requests/forms/typed'
import { refusalsIn } from '@/lib/http/requests/forms/wrong'
import { secrets } from '@/lib/secret/secret'
import { settings } from '@/lib/settings'
import { type OwnForm, ownForms } from './own'

export interface TypedInto {
  form: OwnForm
  fields: Record<string, string>
  errors: { field: string; message: string }[]
}

const asking = (refusal: Explained, questions?: readonly Question[]): Explained => ({
  ...refusal,
  fields: refusal.fields && withQuestions(refusal.fields, questions),
})

const word = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '')

/** What came back from a form of the page; undefined: nothing did. The address says what was wrong also without the cookie. */
export async function typedInto(
  query: Record<string, string | string[] | undefined>,
  locale: Locale,
  questions?: readonly Question[],
): Promise<TypedInto | undefined> {
  const form = ownForms.find((one) => one === word(query.form))
  if (!form) return undefined
  const typed = await openTyped((await cookies()).get(typedCookie)?.value, secrets(settings()))
  const own = typed?.fields.form === form ? typed : undefined
  const refusals = own?.refusals ?? refusalsIn(word(query.wrong))
  const errors = refusals.flatMap((refusal) => explain(asking(refusal, questions), locale).errors ?? [])
  return errors.length > 0 ? { form, fields: own?.fields ?? {}, errors } : undefined
}
