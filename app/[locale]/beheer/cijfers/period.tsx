import { useSpan } from '@/components/desk/figures/chart/span'
import type { Days } from '@/lib/signups/figures/scope'

/** Of which days it all is. A heading: what follows hangs below it. */
export function Period({ days }: { days: Days }) {
  const { span } = useSpan()
  return <h2 className="mt-8 font-title text-[1.1875rem] leading-heading">{span(days)}</h2>
}
