interface Props {
  title: string
  lead?: string
  errors: { field: string; message: string }[]
}

/** Above a form that was refused: everything that is wrong at once, each a link to its field. It takes focus on arrival. */
export function ErrorSummary({ title, lead, errors }: Props) {
  return (
    // biome-ignore lint/a11y/noAutofocus: after a refused post, the summary is where the visitor must be (WCAG 3.3.1)
    <div className="error-summary border-3 border-error px-5 py-4 text-note" role="alert" tabIndex={-1} autoFocus>
      <h2 className="mb-1.5 text-[1.25rem] leading-tight text-error">{title}</h2>
      {lead && <p>{lead}</p>}
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field} className="py-0.5">
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
