import { useTranslations } from 'next-intl'
import { createElement } from 'react'

/** Light, dark, or as the system says. Radio buttons: CSS alone obeys them, the element remembers the choice. */
export function ThemeSwitch() {
  const t = useTranslations('site')
  return createElement(
    'theme-switch',
    null,
    <fieldset className="footer-theme">
      <legend>{t('theme')}</legend>
      <div className="segments">
        {(['system', 'light', 'dark'] as const).map((value) => (
          <label key={value}>
            <input type="radio" name="theme" value={value} defaultChecked={value === 'system'} className="sr-only" />
            <span>{t(value)}</span>
          </label>
        ))}
      </div>
    </fieldset>,
  )
}
