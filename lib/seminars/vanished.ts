/** What people are signed up for or with, and whose file is not there any more: publishing warns of it, in Dutch. */
export interface Vanished {
  seminars: { slug: string; title: string; signUps: number }[]
  /** As printed. */
  codes: { code: string; signUps: number }[]
}

const people = (count: number) => (count === 1 ? '1 persoon' : `${count} mensen`)
const verb = (count: number) => (count === 1 ? 'staat' : 'staan')

export const warningsOf = ({ seminars, codes }: Vanished): string[] => [
  ...seminars.map(
    ({ slug, title, signUps }) =>
      `Het bestand van seminar "${title}" (${slug}) is weg, maar er ${verb(signUps)} nog ${people(signUps)} aangemeld. ` +
      'Hun eigen pagina blijft werken; niemand krijgt vanzelf bericht. Gaat het niet door? Zet het bestand terug, met cancelled erin.',
  ),
  ...codes.map(
    ({ code, signUps }) =>
      `Het bestand van promocode ${code} is weg. ${people(signUps)} ${signUps === 1 ? 'gebruikte' : 'gebruikten'} hem; hun prijs blijft.`,
  ),
]
