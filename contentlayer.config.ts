import { makeSource } from 'contentlayer2/source-files'
import { stagedCopy } from './lib/content/contentlayer/stage'
import { asTypes, keepText } from './lib/content/contentlayer/types'
import { article } from './lib/content/schemas/article'
import { author } from './lib/content/schemas/author'
import { page } from './lib/content/schemas/page'
import { promoCode } from './lib/content/schemas/promo-code'
import { seminar } from './lib/content/schemas/seminar'
import { site } from './lib/content/schemas/site/site'
import { words } from './lib/content/schemas/site/words'
import { settings } from './lib/settings'

export default makeSource((folder) => ({
  // A batch of lib/content/contentlayer/driver.ts, or everything: `npx contentlayer2 build`.
  contentDirPath: folder ?? stagedCopy(settings().contentDir),

  documentTypes: [article, author, seminar, promoCode, page, site, words].flatMap(asTypes),

  // Our own check comes first and goes deeper: what does not fit here is a mistake of ours.
  onUnknownDocuments: 'fail',
  onExtraFieldData: 'fail',
  onMissingOrIncompatibleData: 'fail',

  // Bodies become syntax trees (lib/content/mdx/body.ts), not HTML.
  markdown: keepText,
}))
