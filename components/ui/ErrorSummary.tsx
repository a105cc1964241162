import './form.css'

/** Above a form that was refused: everything that is wrong at once, each a link to its field. It takes focus on arrival. */
export function ErrorSummary({ title, errors }: { title: string; errors: { field: string; message: string }[] }) {
  return (
    // biome-ignore lint/a11y/noAutofocus: after a refused post, the summary is where the visitor must be (WCAG 3.3.1)
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2>{title}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
