/** The forms of the desk: where they are sent to, and nothing can be read. Public paths. */
export const deskPosts: readonly RegExp[] = [
  /^\/beheer\/inloggen\/vragen$/,
  /^\/beheer\/inloggen\/[^/]+\/openen$/,
  /^\/beheer\/(?:overal-)?uitloggen$/,
  /^\/beheer\/seminars\/[^/]+\/(?:aanwezigen\/toevoegen|zetten|deur\/(?:maken|intrekken))$/,
  /^\/beheer\/seminars\/[^/]+\/berichten\/maken$/,
  /^\/beheer\/seminars\/[^/]+\/berichten\/[^/]+\/(?:wijzigen|proef|verzenden|weggooien|opnieuw)$/,
  /^\/beheer\/aanmeldingen\/[^/]+\/(?:naam|antwoorden|overzetten|annuleren|mail)$/,
  /^\/beheer\/partners\/(?:maken|intrekken)$/,
  /^\/beheer\/mail\/opnieuw$/,
  /^\/beheer\/(?:nieuwe-code|bundels)\/maken$/,
  /^\/beheer\/bundels\/[^/]+\/(?:wijzigen|pauzeren|hervatten)$/,
  /^\/beheer\/cijfers\/elke-week$/,
  /^\/beheer\/codes\/[^/]+\/(?:wijzigen|pauzeren|hervatten|beeindigen)$/,
]
