import { useTranslations } from 'next-intl'

/** What a mail is called at the desk, and who it goes to. */
export function useMailWords() {
  const t = useTranslations('beheer.mail')
  return {
    templateWord: (template: string): string => {
      const key = `templates.${template}` as 'templates.confirmed'
      return t.has(key) ? t(key) : template
    },
    recipientWord: (recipient: string): string => {
      if (recipient === 'organiser' || recipient === 'editors') return t(recipient)
      return recipient.startsWith('gewist:') ? t('gone') : recipient
    },
  }
}
