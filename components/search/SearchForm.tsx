import type { ComponentProps } from 'react'

interface Props extends ComponentProps<'input'> {
  action: string
  /** What the button says. */
  button: string
  /** Of the form: its place and how wide it may be. */
  className: string
}

/** The field to search in: on the search page, and where a page is not there. */
export function SearchForm({ action, button, className, ...input }: Props) {
  return (
    <form className={`search-form flex border border-b-5 border-edge border-b-ink ${className}`} action={action}>
      <input
        {...input}
        className="min-h-13.5 min-w-0 flex-1 bg-paper px-4 pt-2 pb-1 text-[1.4375rem] leading-[1.3] placeholder:text-soft placeholder:opacity-100 focus:outline-solid focus:outline-offset-0"
        name="q"
        type="search"
      />
      {/* An edge where the browser takes our colours. */}
      <button
        className="cursor-pointer border-l border-ink bg-ink px-5 pt-2 pb-1 font-heading text-note text-paper focus-visible:outline-paper focus-visible:-outline-offset-6 print:hidden"
        type="submit"
      >
        {button}
      </button>
    </form>
  )
}
