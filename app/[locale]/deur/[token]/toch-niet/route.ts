import { pressedAtDoor } from '@/lib/desk/at-door/press'
import { unattend } from '@/lib/signups/attendance/attend'

export const dynamic = 'force-dynamic'

/** That was a mistake. */
export const POST = pressedAtDoor(unattend, 'toch-niet')
