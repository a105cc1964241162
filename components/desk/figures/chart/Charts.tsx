import { useTranslations } from 'next-intl'
import type { OverTime } from '@/lib/signups/figures/over-time'
import { TimeTable } from '../TimeTable'
import { OpeningsChart } from './OpeningsChart'
import { SignUpChart } from './SignUpChart'

/** Over time: who signed up, what was opened, and the same in a table. What did not happen is not drawn. */
export function Charts({ over }: { over: OverTime }) {
  const t = useTranslations('beheer.figures')
  const { signedUp, links, forms } = over.total
  return (
    <>
      <div className="mt-9 grid gap-x-gutter gap-y-9 desk:grid-cols-2">
        {signedUp > 0 && (
          <section aria-labelledby="aanmeldingen-in-de-tijd">
            <Heading id="aanmeldingen-in-de-tijd">{t('signUpsOver', { unit: over.unit })}</Heading>
            <SignUpChart over={over} />
          </section>
        )}
        {links + forms > 0 && (
          <section aria-labelledby="geopend-in-de-tijd">
            <Heading id="geopend-in-de-tijd">{t('openingsOver', { unit: over.unit })}</Heading>
            <OpeningsChart over={over} />
          </section>
        )}
      </div>
      {signedUp + links + forms > 0 && <TimeTable over={over} />}
    </>
  )
}

const Heading = ({ id, children }: { id: string; children: string }) => (
  <h3 className="font-title text-[1.0625rem] leading-heading" id={id}>
    {children}
  </h3>
)
