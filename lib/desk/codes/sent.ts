/** What the forms of codes have in common as they are sent: boxes for evenings that nobody knows beforehand, so any field may come. */
import { z } from 'zod'

export const anyFields = z.record(z.string(), z.string())
