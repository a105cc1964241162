/** What stood there and is no HTML: an embed, a gallery, a shortcode or a block of somebody else's. */
import type { Element } from 'hast'
import type { PhrasingContent } from 'mdast'
import type { Setting } from '../setting'
import type { Slots } from '../wordpress/slots'
import { remark } from './comments'
import { embedded } from './media'
import { placed } from './pictures'

export function slotOf(node: Element, setting: Setting, slots: Slots): PhrasingContent[] {
  const slot = slots.at(node.properties.n)
  const { ledger } = setting
  switch (slot?.kind) {
    case 'embed':
      return embedded(slot.url, slot.title ?? '', setting)
    case 'gallery':
      return galleryOf(slot.ids ?? setting.ownAttachments(), setting)
    case 'shortcode':
      ledger.came('shortcodes')
      ledger.became('shortcodes', 'forEditor')
      setting.note('shortcode', slot.raw)
      return [remark(`Shortcode: ${slot.raw}`)]
    case 'block':
      ledger.came('blocks')
      ledger.became('blocks', 'forEditor')
      setting.note('block', slot.name)
      return [remark(`Blok: ${slot.raw}`)]
    case 'pageBreak':
      setting.note('pageBreak', '')
      return []
    default:
      return []
  }
}

function galleryOf(ids: string[], setting: Setting): PhrasingContent[] {
  if (ids.length === 0) setting.note('galleryEmpty', '')
  return ids.flatMap((id) => {
    setting.ledger.came('images')
    return placed({ src: setting.attachment(id) ?? `attachment ${id}`, id }, setting)
  })
}
