/** The number in /pagina/2, written as we write it; page 1 has the address of the list itself. */
export const pageNumber = (text: string): number | undefined =>
  /^[1-9]\d{0,5}$/.test(text) && text !== '1' ? Number(text) : undefined
