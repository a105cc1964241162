/**
 * A TypeScript file of the tests, for a process of its own: made plain JavaScript once, as commands are. Through a loader of TypeScript
 * each start took three seconds of a processor.
 */
import { bundled } from '../../../scripts/lib/bundle.mjs'

/** What node is given to run it. `file`: from the project's root. */
export const runnable = (file: string): Promise<string> => bundled(file)
