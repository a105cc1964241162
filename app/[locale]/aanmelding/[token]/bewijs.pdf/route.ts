import { address } from '@/lib/addresses'
import { clock } from '@/lib/clock'
import { asLocale } from '@/lib/domain/locale'
import { published } from '@/lib/editions/published'
import { answering } from '@/lib/http/answers/answer'
import { problem } from '@/lib/http/answers/problem'
import { seeOwnPage } from '@/lib/http/requests/forms/press'
import { certificatePdf } from '@/lib/paper/certificate'
import { proofOf } from '../certificate'
import { find } from '../find'
import type { Context } from '../own'
import { personal, sendPdf } from '../pdf'

export const dynamic = 'force-dynamic'

/** The certificate of who was there. A name that our typeface cannot draw is printed by the browser, from the page. */
export const GET = answering<Context>(async (_, { params }) => {
  const { locale: root, token } = await params
  const locale = asLocale(root)
  const own = await find(token)
  const proof = own && proofOf(own, locale, clock.now())
  if (!proof) return problem({ code: 'not_found' }, locale, personal)
  const site = published().site(locale)
  const { facts, signUp } = own
  const about = { facts, site, locale, at: signUp.attended_at ?? facts.end, name: signUp.name, proof }
  const pdf = await certificatePdf({ ...about, organisation: site.organisation?.name ?? site.name })
  if (!pdf) return seeOwnPage(address.certificate(locale, token))
  return sendPdf(pdf, locale === 'nl' ? 'bewijs-van-deelname.pdf' : 'certificate-of-attendance.pdf')
})
