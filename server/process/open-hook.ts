/** Who publishes for `POST /api/publish`: a publisher that stays, begun at the first call; what went wrong is mailed to the editors. */
import { randomUUID } from 'node:crypto'
import { clock } from '../../lib/clock'
import { emailAddress } from '../../lib/domain/people/email'
import { previewsIn, removePreview } from '../../lib/editions/previews/records'
import { snapshot } from '../../lib/editions/snapshot'
import { errorForLog } from '../../lib/http/log'
import { transportOf } from '../../lib/mail/delivery/transport'
import { notPublished } from '../../lib/mail/messages/staff/not-published'
import { branchOf, committersOf } from '../../lib/publishing/git'
import { PublishRuns } from '../../lib/publishing/hook/runs'
import { pathOf, tokenOf } from '../../lib/publishing/preview/link'
import { type Publisher, startPublisher } from '../../lib/publishing/publisher-process'
import { secrets } from '../../lib/secret/secret'
import type { Settings } from '../../lib/settings'
import type { Hook } from '../answers/publishing/publish-hook'

/** How long sending may take, in milliseconds. */
const PATIENCE = 60_000

/** Undefined without PUBLISH_TOKEN. */
export function openHook(settings: Settings): (Hook & { close(): Promise<void> }) | undefined {
  const { publishToken: token, siteUrl, dataDir, contentDir } = settings
  if (!token) return undefined
  let publisher: Publisher | undefined
  const publish = (branch?: string) => {
    publisher ??= startPublisher()
    return publisher.publish(branch === undefined ? { pull: true } : { preview: branch })
  }
  const failed = (lines: string[]) =>
    mailEditors(settings, lines).catch((error) => console.error(`Not published, and not mailed: ${errorForLog(error)}`))
  const runs = new PublishRuns(dataDir, { publish, failed })
  const liveBranch = () => branchOf(contentDir)
  return { token, siteUrl, runs, liveBranch, ...previewsOf(settings), close: async () => publisher?.stop() }
}

const previewsOf = (settings: Settings): Pick<Hook, 'linkOf' | 'withdraw'> => ({
  linkOf: (id) => {
    const preview = previewsIn(settings.dataDir, clock.now()).find((one) => one.id === id)
    const token = preview && tokenOf(preview, secrets(settings))
    return token && `${settings.siteUrl}${pathOf(token)}/`
  },
  withdraw: (branch) => {
    const gone = previewsIn(settings.dataDir, clock.now()).filter(({ ref }) => ref === branch)
    for (const { id } of gone) removePreview(settings.dataDir, id)
    return gone.length
  },
})

/** To the address in site.yaml, and to who committed it: files and lines, as the command says them. A mail each: nobody sees another's address. */
async function mailEditors(settings: Settings, lines: string[]): Promise<void> {
  const { name, email } = snapshot().site('nl')
  const transport = transportOf(settings)
  const mail = {
    from: settings.mailFrom ?? { name, address: email },
    date: new Date(clock.now()),
    ...notPublished({ lines, name, siteUrl: settings.siteUrl }),
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
  try {
    for (const to of [{ name, address: email }, ...(await admins(settings, email))])
      await transport.send({ ...mail, to }, { name: `niet-gepubliceerd-${randomUUID()}`, patience: PATIENCE })
  } finally {
    transport.close()
  }
}

/** Who committed it, when that is an admin: anybody may write any address in a commit, and we mail no strangers. */
async function admins({ contentDir, adminEmails }: Settings, editors: string): Promise<{ name: string; address: string }[]> {
  const people = (await committersOf(contentDir)).map(emailAddress)
  return adminEmails
    .filter((address) => people.includes(address) && address !== emailAddress(editors))
    .map((address) => ({ name: '', address }))
}
