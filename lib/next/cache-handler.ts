/**
 * Next keeps nothing: the server keeps pages, with what they asked (server/cache/page-cache.ts). For Next a page that is not kept is one that it
 * renders while the request waits. Leans on its documented `cacheHandler`, and on that meaning of `null`; tests/contract/freshness.test.ts.
 */
export default class KeepsNothing {
  get = async (): Promise<null> => null
  set = async (): Promise<void> => {}
  revalidateTag = async (): Promise<void> => {}
  resetRequestCache = (): void => {}
}
