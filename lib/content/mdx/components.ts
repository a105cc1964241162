import { isLanguage } from './language'

/** The components that editors may use in a body, and what each may be told. One table: the check and the guide read it. */
export interface Attribute {
  required?: true
  /** What the value is, when it is more than text. */
  is?: 'url' | 'code' | 'seminar' | 'prose'
  options?: readonly string[]
  /** The form of the value, and the name by which that is said. */
  form?: { pattern: Pick<RegExp, 'test'>; is: 'year' | 'video' | 'language' }
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
      year: { form: { pattern: /^\d{4}$/, is: 'year' } },
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
        form: { pattern: /^[\w-]+$/, is: 'video' },
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
        form: { pattern: { test: isLanguage }, is: 'language' },
      },
    },
  },
}
