/** The components that editors may use in a body, and what each may be told. One table: the check and the guide read it. */
export interface Attribute {
  required?: true
  /** What the value is, when it is more than text. */
  is?: 'url' | 'code' | 'seminar'
  options?: readonly string[]
  /** The form of the value, and how that is said. */
  form?: { pattern: RegExp; says: string }
}
export interface Component {
  /** Whether something may stand between its tags. */
  children: boolean
  /** Whether it may stand in a sentence; if not it gets a place of its own between paragraphs. */
  inline?: true
  attributes: Record<string, Attribute>
}

export const components: Record<string, Component> = {
  Note: { children: true, attributes: { title: {} } },
  PromoCode: {
    children: false,
    inline: true,
    attributes: { code: { required: true, is: 'code' }, seminar: { is: 'seminar' } },
  },
  SeminarCard: { children: false, attributes: { slug: { required: true, is: 'seminar' } } },
  Book: {
    children: false,
    attributes: {
      title: { required: true },
      author: {},
      url: { is: 'url' },
      year: { form: { pattern: /^\d{4}$/, says: 'een jaartal, zoals 2024' } },
    },
  },
  Figure: {
    children: false,
    attributes: { src: { required: true, is: 'url' }, alt: { required: true }, caption: {}, credit: {} },
  },
  Quote: { children: true, attributes: { source: {} } },
  Video: {
    children: false,
    attributes: {
      provider: { required: true, options: ['youtube', 'vimeo'] },
      id: {
        required: true,
        form: { pattern: /^[\w-]+$/, says: 'alleen het kenmerk van de film, zoals dQw4w9WgXcQ, en niet het hele adres' },
      },
      title: { required: true },
    },
  },
}

/** What someone who writes HTML probably wants. */
export const insteadOfHtml: Record<string, string> = {
  a: '[tekst](adres)',
  img: '![beschrijving](bestand.jpg) of <Figure src="bestand.jpg" alt="beschrijving" />',
  figure: '<Figure src="bestand.jpg" alt="beschrijving" />',
  b: '**vet**',
  strong: '**vet**',
  i: '*schuin*',
  em: '*schuin*',
  br: 'een \\ aan het eind van de regel',
  hr: 'een regel met ---',
  p: 'een lege regel tussen twee alinea’s',
  div: 'een lege regel tussen twee alinea’s',
  span: 'de tekst zonder de tag',
  h1: '## Kop',
  h2: '## Kop',
  h3: '### Kop',
  h4: '#### Kop',
  ul: 'regels die met - beginnen',
  ol: 'regels die met 1. beginnen',
  li: 'een regel die met - begint',
  code: '`code`',
  pre: 'een regel met ``` ervoor en erna',
  blockquote: '> citaat of <Quote source="naam">citaat</Quote>',
  table: 'een tabel met | tussen de kolommen',
  iframe: '<Video provider="youtube" id="…" title="…" />',
  video: '<Video provider="youtube" id="…" title="…" />',
}
