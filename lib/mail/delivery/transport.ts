/** Where mails go: to an SMTP server, or, while none is set, to files in DATA_DIR/mail that any mail program opens. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { writeWholeLater } from '../../files/atomic'
import type { Settings } from '../../settings'

export interface Transport {
  /** Resolves when the other side has it for good. */
  send(message: SendMailOptions, how: Sending): Promise<void>
  close(): void
}

export interface Sending {
  /** Of the file, the same for the same mail. */
  name: string
  /** Milliseconds until it is broken off. */
  patience: number
}

/** How many mails go at the same time. */
export const atOnce = 5

export const transportOf = ({ smtpUrl, dataDir }: Pick<Settings, 'smtpUrl' | 'dataDir'>): Transport =>
  smtpUrl ? smtpTransport(smtpUrl) : fileTransport(join(/* turbopackIgnore: true */ dataDir, 'mail'))

export function smtpTransport(url: string): Transport {
  const { hostname, protocol } = new URL(url)
  const mailer = createTransport({
    url,
    pool: true,
    maxConnections: atOnce,
    // The outbox repeats, and knows what it repeats.
    maxRequeues: 0,
    idleTimeout: 20_000,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    // How long an answer may take is up to each sending.
    socketTimeout: 15 * 60_000,
    socketCloseTimeout: 1_000,
    // A relay on this machine mostly has a certificate that nobody signed, and needs none.
    ignoreTLS: protocol === 'smtp:' && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname),
  })
  // Unheard, the event of an idle connection that breaks would end the process.
  mailer.on('error', () => {})
  return {
    send: async (message, { patience }) => {
      await mailer.sendMail({ ...message, signal: AbortSignal.timeout(patience) })
    },
    close: () => mailer.close({ force: true }),
  }
}

/** Whole messages (RFC 5322), each in a file of its own, readable by who runs the server alone. */
export function fileTransport(folder: string): Transport {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    send: async (message, { name }) => {
      const { message: bytes } = await composer.sendMail(message)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      // Also after a power cut.
      await writeWholeLater(join(folder, `${name}.eml`), bytes as Buffer, { sync: true, mode: 0o600 })
    },
    close: () => composer.close(),
  }
}
