/** Bodies as they are put away: their JSON, deflated to a fifth. */
import { deflateRawSync } from 'node:zlib'

/** Of its own length: what zlib gives lies in a block of 16 KB, and that is what would be held, or go to another thread. */
export const deflated = (json: string): Uint8Array => new Uint8Array(deflateRawSync(json))
