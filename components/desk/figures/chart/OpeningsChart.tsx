import { useTranslations } from 'next-intl'
import type { OverTime } from '@/lib/signups/figures/over-time'
import { Chart, IN_LEGEND } from './Chart'
import { FLOOR, linesOf, TOP } from './geometry'

const both = ['links', 'forms'] as const
/** A whole line, and a broken one. */
const drawn = {
  links: { strokeWidth: 2.5 },
  forms: { strokeWidth: 2, strokeDasharray: '2 5' },
} as const
const line = { fill: 'none', stroke: 'currentColor', strokeLinecap: 'round', vectorEffect: 'non-scaling-stroke' } as const

/** How often links and forms were opened, over time: a whole line and a broken one, each with its highest point named. */
export function OpeningsChart({ over: { spans, total, unit } }: { over: OverTime }) {
  const t = useTranslations('beheer.figures')
  const lines = linesOf(spans)
  const most = Math.max(lines.links.most, lines.forms.most)
  // Two peaks above each other have one name: that of the higher.
  const areTogether = lines.links.peak.x === lines.forms.peak.x
  const higher = lines.forms.most > lines.links.most ? 'forms' : 'links'
  const named = both.filter((name) => lines[name].most > 0 && (!areTogether || name === higher))
  const legend = both.map((name) => (
    <span key={name} className="inline-flex items-center gap-2">
      <svg className={IN_LEGEND} width="28" height="12" aria-hidden="true">
        <path {...line} {...drawn[name]} d="M0,6H28" />
      </svg>
      {t(name)}
    </span>
  ))
  return (
    <Chart about={t('aboutOpenings', { links: total.links, forms: total.forms, most, unit })} spans={spans} legend={legend}>
      {/* Letters do not stretch with it: they stand beside it. */}
      <svg
        aria-hidden="true"
        y={TOP}
        width="100%"
        height={FLOOR - TOP}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        overflow="visible"
      >
        {both.map((name) => (
          <path key={name} {...line} {...drawn[name]} d={lines[name].path} />
        ))}
      </svg>
      {named.map((name) => {
        const { most: text, peak } = lines[name]
        return (
          <text key={name} textAnchor="middle" x={`${Math.min(98, Math.max(2, peak.x))}%`} y={peak.y - 5}>
            {text}
          </text>
        )
      })}
    </Chart>
  )
}
