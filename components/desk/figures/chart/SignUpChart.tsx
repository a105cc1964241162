import { useTranslations } from 'next-intl'
import type { OverTime } from '@/lib/signups/figures/over-time'
import { Chart, IN_LEGEND } from './Chart'
import { type Bar, barsOf } from './geometry'
import { useSpan } from './span'

/** Told apart by their outline as much as by their colour. */
const fill = { with: 'fill-light forced-colors:fill-[Canvas]', without: 'fill-current forced-colors:fill-[CanvasText]' }
const outlined = { stroke: 'currentColor', strokeWidth: 1.5 }

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
      <rect key={kind} {...outlined} className={fill[kind]} x={`${x}%`} y={y} width={`${width}%`} height={height} />
    ))}
    {label && (
      <text textAnchor="middle" x={`${label.x}%`} y={label.y}>
        {label.text}
      </text>
    )}
  </>
)

const Key = ({ kind, children }: { kind: 'with' | 'without'; children: string }) => (
  <span className="inline-flex items-center gap-2">
    <svg className={IN_LEGEND} width="12" height="12" aria-hidden="true">
      <rect {...outlined} className={fill[kind]} x="1" y="1" width="10" height="10" />
    </svg>
    {children}
  </span>
)
