/** What a handler is: something that may answer a request before, or instead of, a plain pass through Next. */
import type { Files } from '../answers/files/files'
import type { PageCache } from '../cache/page-cache'
import type { Render } from '../html/through-next'
import type { Admission } from './admission'
import type { RequestContext } from './context'

/** What handlers work with. */
export interface Tools {
  render: Render
  admission: Admission
  pages: PageCache
  files: Files
}

/** Returns undefined, at once, when the request is not its own; otherwise a promise of having answered it. */
export type Handler = (context: RequestContext, tools: Tools) => Promise<unknown> | undefined
