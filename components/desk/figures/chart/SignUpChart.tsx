import { useTranslations } from 'next-intl'
import type { OverTime } from '@/lib/signups/figures/over-time'
import { Chart } from './Chart'
import { type Bar, barsOf } from './geometry'
import { useSpan } from './span'

/** Who signed up, over time: with a code light, without one ink, one on the other. */
export function SignUpChart({ over: { spans, total } }: { over: OverTime }) {
  const t = useTranslations('beheer.figures')
  const { span } = useSpan()
  const most = spans.reduce((a, b) => (b.counts.signedUp > a.counts.signedUp ? b : a))
  const about = t('aboutSignUps', {
    count: total.signedUp,
    withCode: total.withCode,
    most: most.counts.signedUp,
    when: span(most),
  })
  const legend = (
    <>
      <Key kind="with">{t('withCode')}</Key>
      <Key kind="without">{t('withoutCode')}</Key>
    </>
  )
  return (
    <Chart about={about} spans={spans} legend={legend}>
      {barsOf(spans).map((bar) => (
        <Standing key={bar.x} {...bar} />
      ))}
    </Chart>
  )
}

const Standing = ({ x, width, parts, label }: Bar) => (
  <>
    {parts.map(({ kind, y, height }) => (
      <rect key={kind} className={kind} x={`${x}%`} y={y} width={`${width}%`} height={height} />
    ))}
    {label && (
      <text className="peak" x={`${label.x}%`} y={label.y}>
        {label.text}
      </text>
    )}
  </>
)

const Key = ({ kind, children }: { kind: 'with' | 'without'; children: string }) => (
  <span className="inline-flex items-center gap-2">
    <svg className="chart" width="12" height="12" aria-hidden="true">
      <rect className={kind} x="1" y="1" width="10" height="10" />
    </svg>
    {children}
  </span>
)
