import { isLanguage } from './language'

/** The components that editors may use in a body, and what each may be told. One table: the check and the guide read it. */
export interface Attribute {
  required?: true
  /** What the value is, when it is more than text. */
  is?: 'url' | 'code' | 'seminar' | 'prose'
  options?: readonly string[]
  /** The form of the value, and how that is said. */
  form?: { pattern: Pick<RegExp, 'test'>; says: string }
}
export interface Component {
  /** Whether something may stand between its tags. */
  children: boolean
  /**
   * Whether it may stand in a sentence; if not it gets a place of its own between paragraphs. What may, gets one too where it is all
   * that a paragraph holds, but for a `phrase`.
   */
  inline?: true | 'phrase'
  attributes: Record<string, Attribute>
}

export const components: Record<string, Component> = {
  Note: { children: true, attributes: { title: { is: 'prose' } } },
  PromoCode: {
    children: false,
    inline: true,
    attributes: { code: { required: true, is: 'code' }, seminar: { is: 'seminar' } },
  },
  SeminarCard: { children: false, attributes: { slug: { required: true, is: 'seminar' } } },
  Book: {
    children: false,
    attributes: {
      title: { required: true, is: 'prose' },
      author: { is: 'prose' },
      url: { is: 'url' },
      year: { form: { pattern: /^\d{4}$/, says: 'een jaartal, zoals 2024' } },
    },
  },
  Figure: {
    children: false,
    attributes: {
      src: { required: true, is: 'url' },
      alt: { required: true, is: 'prose' },
      caption: { is: 'prose' },
      credit: { is: 'prose' },
    },
  },
  Quote: { children: true, attributes: { source: { is: 'prose' } } },
  Video: {
    children: false,
    attributes: {
      provider: { required: true, options: ['youtube', 'vimeo'] },
      id: {
        required: true,
        form: { pattern: /^[\w-]+$/, says: 'alleen het kenmerk van de video, zoals dQw4w9WgXcQ, en niet het hele adres' },
      },
      title: { required: true, is: 'prose' },
    },
  },
  Taal: {
    children: true,
    inline: 'phrase',
    attributes: {
      code: {
        required: true,
        form: { pattern: { test: isLanguage }, says: 'de code van een taal, zoals fr, de, la of en-GB' },
      },
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
