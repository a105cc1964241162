import { pressedAtDoor } from '@/lib/desk/at-door/press'
import { attend } from '@/lib/signups/attendance/attend'

export const dynamic = 'force-dynamic'

/** Somebody is there. */
export const POST = pressedAtDoor((...asked) => attend(...asked), 'is-er')
