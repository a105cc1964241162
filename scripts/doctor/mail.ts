/** Whether mail leaves, and whether others will believe who it is from. */
import { resolveTxt } from 'node:dns/promises'
import { createTransport } from 'nodemailer'
import addressparser from 'nodemailer/lib/addressparser'
import { type Finding, type Look, note, well, wrong } from './examine'
import { editionSite } from './site'

export const mailTrouble: Look = async ({ smtpUrl }) => {
  if (!smtpUrl) return note('SMTP_URL is niet gezet: mails blijven als bestand in DATA_DIR/mail, en niemand krijgt ze')
  const { hostname } = new URL(smtpUrl)
  const mailer = createTransport({ url: smtpUrl, connectionTimeout: 10_000, greetingTimeout: 10_000 })
  try {
    await mailer.verify()
    return well(`de mailserver ${hostname} laat ons binnen`)
  } catch (error) {
    const { code, responseCode } = error as { code?: string; responseCode?: number }
    if (code === 'EAUTH')
      return wrong(`de mailserver ${hostname} neemt de naam of het wachtwoord in SMTP_URL niet aan (${responseCode ?? code})`)
    return wrong(
      `de mailserver ${hostname} is niet te bereiken (${code ?? (error as Error).message}). Klopt SMTP_URL, en mag deze machine erheen?`,
    )
  } finally {
    mailer.close()
  }
}

export type Txt = (name: string) => Promise<string[]>
const txt: Txt = async (name) => (await resolveTxt(name)).map((parts) => parts.join(''))

export const dnsTrouble: Look = async ({ mailFrom, dataDir }) => {
  const [from] = addressparser(mailFrom ?? editionSite(dataDir)?.email ?? '', { flatten: true })
  const domain = from?.address.split('@')[1]
  if (!domain) return note('het adres van de afzender is nog niet bekend: MAIL_FROM, of email in site.yaml')
  return await believed(domain, txt)
}

/** What others look for before they believe mail of `domain`. DKIM stands under a name that only the mail host knows. */
export async function believed(domain: string, ask: Txt): Promise<Finding[]> {
  const spf = await startingWith('v=spf1', domain, ask)
  const dmarc = await startingWith('v=DMARC1', `_dmarc.${domain}`, ask)
  if (spf === undefined || dmarc === undefined)
    return [note(`SPF en DMARC van ${domain} zijn nu niet na te kijken: er is geen DNS`)]
  return [
    spf
      ? well(`SPF van ${domain} staat er`)
      : note(`${domain} heeft geen SPF (een TXT met v=spf1): mail belandt dan eerder bij de spam`),
    dmarc
      ? well(`DMARC van ${domain} staat er`)
      : note(`${domain} heeft geen DMARC (een TXT op _dmarc.${domain}): Gmail en Outlook vragen erom`),
    note(`DKIM is van hier niet te zien: vraag je mailhost of hij mail van ${domain} ondertekent`),
  ]
}

/** Undefined where nobody can be asked. */
async function startingWith(words: string, name: string, ask: Txt): Promise<boolean | undefined> {
  try {
    return (await ask(name)).some((text) => text.toLowerCase().startsWith(words.toLowerCase()))
  } catch (error) {
    return ['ENOTFOUND', 'ENODATA'].includes((error as { code?: string }).code ?? '') ? false : undefined
  }
}
