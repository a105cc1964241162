/** On the desk: a list that is filtered as one types. Without it the form asks the server. */

/** <filter-rows data-table="id">: around a search field; hides the rows of the table with that heading in which the words are not. */
class FilterRows extends HTMLElement {
  connectedCallback() {
    const field = this.querySelector('input')
    const table = document.querySelector(`table[aria-labelledby="${CSS.escape(this.dataset.table ?? '')}"]`)
    if (!field || !table) return
    const rows = [...table.querySelectorAll<HTMLElement>('tbody > tr')]
    const show = () => {
      const words = field.value.toLowerCase().split(/\s+/).filter(Boolean)
      for (const row of rows) {
        const text = (row.textContent ?? '').toLowerCase()
        row.hidden = !words.every((word) => text.includes(word))
      }
    }
    field.addEventListener('input', show)
    show()
  }
}

customElements.define('filter-rows', FilterRows)
