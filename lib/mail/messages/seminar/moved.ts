import type { Write } from '../content'
import { aboutOf, ownSignUp, toPerson, whenAndWhere } from '../parts'

/** Another time or place, or it goes on after all: what it was and what it is, in words. The calendar file goes with it for who has a seat. */
export const moved: Write<'moved'> = ({ name, was, resumed }, context) => {
  const { t, status } = context
  const about = aboutOf(context)
  const kind = resumed ? 'resumed' : 'moved'
  const [before, after] = [whenAndWhere(context, was), whenAndWhere(context)]
  const isNew = ([label, value]: [string, string]) => !before.some((row) => row[0] === label && row[1] === value)
  const gone = before.filter(([label, value]) => !after.some((row) => row[0] === label && row[1] === value))
  return toPerson(context, name, {
    subject: t(`${kind}.subject`, about),
    lead: t(`${kind}.lead`),
    lit: true,
    blocks: [
      t(`${kind}.intro`, about),
      { facts: [...gone.map(([label, value]): [string, string] => [t('moved.was', { label }), value])] },
      {
        facts: after.map(([label, value]): [string, string] => [
          isNew([label, value]) ? t('moved.becomes', { label }) : label,
          value,
        ]),
      },
      ...(status === 'confirmed' ? [t('moved.calendar')] : []),
      ...ownSignUp(context, status === 'confirmed' ? 'confirmed' : 'waitlisted'),
    ].filter((block) => typeof block === 'string' || !('facts' in block) || block.facts.length > 0),
  })
}
