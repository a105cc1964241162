/** What a git host tells of: what happened, to which branch, and by which id it would tell of it again. */

export interface Push {
  /** Without `refs/heads/`; undefined: nothing is said of one. */
  branch?: string
  /** Something else than commits that came in: a host that only tries whether it is heard. */
  isOther: boolean
  /** The branch is no more. */
  isGone?: true
}

const EVENTS = ['x-github-event', 'x-forgejo-event', 'x-gitea-event', 'x-gitlab-event']
const DELIVERIES = ['x-github-delivery', 'x-forgejo-delivery', 'x-gitea-delivery', 'x-gitlab-event-uuid', 'idempotency-key']
const LONGEST = 200

const firstOf = (headers: Headers, names: string[]) =>
  names.map((name) => headers.get(name)?.trim()).find((value) => value !== undefined && value !== '')

/** Undefined where the host gives none. */
export const deliveryOf = (headers: Headers): string | undefined => firstOf(headers, DELIVERIES)?.slice(0, LONGEST)

/** `body`: as it was parsed; undefined where nothing was sent along. */
export function pushOf(headers: Headers, body: unknown): Push {
  const event = firstOf(headers, EVENTS)
  const { ref, deleted, after } = Object(body) as Record<string, unknown>
  const [, branch] = typeof ref === 'string' ? (/^(?:refs\/heads\/)?(?!refs\/)(.{1,200})$/.exec(ref) ?? []) : []
  // A tag has a ref too, and is no branch.
  const isTag = typeof ref === 'string' && branch === undefined
  const isGone = deleted === true || (typeof after === 'string' && /^0{40,64}$/.test(after)) || undefined
  return { branch, isOther: isTag || (event !== undefined && !/^push( hook)?$/i.test(event)), isGone }
}
