/** Moments of WordPress as an editor of Podium types them: by the clock of Amsterdam. Pure. */
import { Temporal } from 'temporal-polyfill'
import { NoMoment, readMoment } from '../../content/fields/moments'

const zone = 'Europe/Amsterdam'
const form = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?)/

/** `gmt` is exact; without it `local` is what the clock of the site said. Undefined for a date of zeros, and one that cannot be. */
export function typedDate(local: string, gmt: string): string | undefined {
  return ofUtc(gmt) ?? ofLocal(local)
}

function ofUtc(gmt: string): string | undefined {
  const [, date, time] = form.exec(gmt) ?? []
  if (!date || date.startsWith('0000')) return undefined
  try {
    return asTyped(Temporal.Instant.from(`${date}T${time}Z`))
  } catch {
    return undefined
  }
}

/** An hour that comes twice has its offset said. */
export function asTyped(instant: Temporal.Instant): string | undefined {
  const zoned = instant.toZonedDateTimeISO(zone)
  const seconds = zoned.second > 0
  const plain = zoned.toPlainDateTime().toString({ smallestUnit: seconds ? 'second' : 'minute' })
  const text =
    isMoment(plain) && readMoment(plain, 'moment') === instant.round('second').epochMilliseconds
      ? plain
      : `${plain}${zoned.offset}`
  return isMoment(text) ? text : undefined
}

function ofLocal(local: string): string | undefined {
  const [, date, time] = form.exec(local) ?? []
  if (!date || date.startsWith('0000')) return undefined
  const typed = `${date}T${time?.replace(/:00$/, (zero) => (time.length > 5 ? '' : zero))}`
  if (isMoment(typed)) return typed
  return isMoment(date) ? date : undefined
}

/** Whether Podium reads it as one. */
export function isMoment(typed: string): boolean {
  try {
    readMoment(typed, 'moment')
    return true
  } catch (error) {
    if (error instanceof NoMoment) return false
    throw error
  }
}
