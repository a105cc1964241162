import { useTranslations } from 'next-intl'
import { createElement } from 'react'

/** Light, dark, or as the system says. Radio buttons: CSS alone obeys them, the element remembers the choice. */
export function ThemeSwitch() {
  const t = useTranslations('site')
  return createElement(
    'theme-switch',
    null,
    <fieldset className="print:hidden">
      <legend>{t('theme')}</legend>
      <div className="segments mt-1.5 inline-flex flex-wrap border border-edge">
        {(['system', 'light', 'dark'] as const).map((value) => (
          <label key={value} className="relative cursor-pointer">
            <input type="radio" name="theme" value={value} defaultChecked={value === 'system'} className="peer sr-only" />
            <span className="block px-2.75 pt-1 pb-0.5 peer-checked:bg-ink peer-checked:text-paper">{t(value)}</span>
          </label>
        ))}
      </div>
    </fieldset>,
  )
}
