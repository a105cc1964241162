/** Who publishes for `POST /api/publish`: a publisher that stays, begun at the first call; what went wrong is mailed to the editors. */
import { randomUUID } from 'node:crypto'
import { clock } from '../../lib/clock'
import { snapshot } from '../../lib/editions/snapshot'
import { errorForLog } from '../../lib/http/log'
import { notPublished } from '../../lib/mail/messages/not-published'
import { transportOf } from '../../lib/mail/transport'
import { branchOf } from '../../lib/publishing/git'
import { PublishRuns } from '../../lib/publishing/hook/runs'
import { type Publisher, startPublisher } from '../../lib/publishing/publisher-process'
import type { Settings } from '../../lib/settings'
import type { Hook } from '../answers/publish-hook'

/** How long sending may take, in milliseconds. */
const PATIENCE = 60_000

/** Undefined without PUBLISH_TOKEN. */
export function openHook(settings: Settings): (Hook & { close(): Promise<void> }) | undefined {
  const { publishToken: token, siteUrl, dataDir, contentDir } = settings
  if (!token) return undefined
  let publisher: Publisher | undefined
  const publish = () => {
    publisher ??= startPublisher()
    return publisher.publish({ pull: true })
  }
  const failed = (lines: string[]) =>
    mailEditors(settings, lines).catch((error) => console.error(`Not published, and not mailed: ${errorForLog(error)}`))
  const runs = new PublishRuns(dataDir, { publish, failed })
  return { token, siteUrl, runs, liveBranch: () => branchOf(contentDir), close: async () => publisher?.stop() }
}

/** To the address in site.yaml: files and lines, as the command says them. */
async function mailEditors(settings: Settings, lines: string[]): Promise<void> {
  const { name, email } = snapshot().site('nl')
  const transport = transportOf(settings)
  try {
    await transport.send(
      {
        from: settings.mailFrom ?? { name, address: email },
        to: { name, address: email },
        date: new Date(clock.now()),
        ...notPublished({ lines, name, siteUrl: settings.siteUrl }),
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      },
      { name: `niet-gepubliceerd-${randomUUID()}`, patience: PATIENCE },
    )
  } finally {
    transport.close()
  }
}
