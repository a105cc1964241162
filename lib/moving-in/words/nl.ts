/** What the report of a move says, in Dutch. Of each note: its heading, and what to do about it. */
export const nl = {
  report: {
    title: (of: string) => `Verslag van de verhuizing van ${of}`,
    intro:
      'Gemaakt door `npm run content:import`. Wat hier staat, staat er bij een tweede keer weer zo: alleen wat jullie intussen veranderden, is anders.',
    counts: 'Wat erin ging en wat eruit kwam',
    head: ['Wat', 'Erin', 'Overgekomen', 'Achtergelaten of anders', 'Klopt'],
    sumsAgree: 'De sommen kloppen: van alles wat erin ging, staat hieronder waar het bleef.',
    sumsDiffer: (count: number) =>
      `De sommen kloppen niet bij ${count} ${count === 1 ? 'bestand' : 'bestanden'}. Kijk die eerst na:`,
    sumsDifferWhole: (kinds: string) => `De sommen kloppen niet bij: ${kinds}. Dit hoort niet te gebeuren: meld het.`,
    unequal: ({ kind, came, accounted }: { kind: string; came: number; accounted: number }) =>
      `${kind}: ${came} erin, ${accounted} terug te vinden`,
    broken: 'De export is niet heel. Maak een nieuwe en begin opnieuw: wat hier staat, is wat er te lezen was.',
    todo: 'Om na te lopen',
    nothing: 'Er is niets om na te lopen.',
    whole: 'de export',
    left: 'Wat niet meekwam',
    leftIntro: 'Hier heeft Podium geen plaats voor, of het werd nergens gebruikt. In de export staat het nog.',
    redirects: (count: number) =>
      `${count} ${count === 1 ? 'oud adres leidt' : 'oude adressen leiden'} naar de nieuwe plek (\`redirectFrom\`).`,
    check: 'Wat de controle ervan zegt',
    checkFine: '`npm run content:check` vindt geen fouten in wat hier is geschreven.',
    checkErrors: (count: number) =>
      `\`npm run content:check\` vindt ${count} ${count === 1 ? 'fout' : 'fouten'} die je eerst herstelt:`,
    checkWarnings: (count: number) =>
      `Daarnaast ${count === 1 ? 'is er één ding' : `zijn er ${count} dingen`} om op te letten: \`npm run content:check\` zegt waar.`,
    yes: 'ja',
    no: 'nee',
  },
  kinds: {
    articles: 'Artikelen',
    pages: 'Pagina’s',
    authors: 'Auteurs',
    categories: 'Categorieën',
    tags: 'Trefwoorden',
    links: 'Links',
    images: 'Beelden in teksten',
    embeds: 'Ingesloten media',
    shortcodes: 'Shortcodes',
    blocks: 'Blokken die WordPress zelf vult',
    scripts: 'Scripts',
    words: 'Woorden die nergens terug te vinden zijn',
    attachments: 'Bestanden in de mediabibliotheek',
    comments: 'Reacties',
    others: 'Andere soorten',
  },
  outcomes: {
    asLink: 'een link geworden',
    forEditor: 'als opmerking voor de redactie',
    missing: 'het bestand is er niet',
    unsafe: 'niet veilig, weggelaten',
    empty: 'zonder tekst, weggelaten',
    toItself: 'niet meer nodig',
    noPlace: 'geen plaats in Podium',
    unused: 'nergens gebruikt',
    trashed: 'weggegooid of nooit af',
    copied: 'stond er twee keer',
    byEditor: 'door de redactie weggehaald',
    tooTangled: 'in een tekst die niet te lezen was',
    unreadable: 'niet te lezen',
    lost: 'KWIJT',
  },
  notes: {
    xml: ['De export heeft fouten', 'Er is omheen gelezen. Kijk het stuk dat daar staat na, of maak een nieuwe export.'],
    controls: ['Tekens die niet bestaan', 'Ze zijn weggelaten. Meestal mist de lezer er niets aan.'],
    cutOff: [
      'De export houdt halverwege op',
      'Het laatste stuk ontbreekt. Maak een nieuwe export, en begin opnieuw: wat er al staat, blijft.',
    ],
    wordsLost: ['Woorden die er niet meer staan', 'Dit hoort niet te gebeuren. Zet ze terug uit de export, en meld het.'],
    tooTangled: [
      'De opmaak was niet te lezen',
      'De woorden staan er, in alinea’s. Zet koppen, links en beelden er zelf weer in.',
    ],
    titleMissing: ['Zonder titel', 'Er staat “Zonder titel”, met INVULLEN erboven. Geef het stuk een titel.'],
    dateMissing: ['Zonder datum', 'Er staat de datum van de export. Zet de goede erin.'],
    draft: ['Kladversies', 'Ze zijn nergens te zien. Haal `draft: true` weg als het uit mag, of gooi het bestand weg.'],
    pending: ['Wachtten op goedkeuring', 'Ze zijn kladversie geworden. Haal `draft: true` weg als het uit mag.'],
    private: [
      'Waren privé',
      'Ze zijn kladversie geworden, want Podium heeft geen besloten stukken. Let op: de map met inhoud kan wel openbaar zijn.',
    ],
    password: ['Hadden een wachtwoord', 'Ze zijn kladversie geworden: Podium heeft geen wachtwoorden op stukken.'],
    otherStatus: ['Een stand die wij niet kennen', 'Ze zijn kladversie geworden. Kijk of ze uit mogen.'],
    pageAside: [
      'Pagina’s die nog niet uit mogen',
      'Een pagina kan geen kladversie zijn, dus ze staan apart in `.import/pages`. Verplaats ze naar `pages/` als ze uit mogen.',
    ],
    changed: ['Door jullie veranderd', 'Er is niets overgeschreven.'],
    gone: ['Door jullie weggehaald of hernoemd', 'Het is niet opnieuw geschreven.'],
    oldAddressQuery: [
      'Oude adressen die geen pad zijn',
      'Een adres met een vraagteken kan niet doorleiden. Regel het op de oude server, of laat het.',
    ],
    oldReserved: ['Oude adressen die van Podium zelf zijn', 'Ze leiden niet naar het stuk: daar staat iets van de site.'],
    oldTaken: [
      'Oude adressen waar al iets anders staat',
      'Ze leiden naar wat daar nu staat. Kies zelf welke van de twee het adres krijgt.',
    ],
    pictureMissing: [
      'Beelden die niet meekwamen',
      'Op de plek staat een opmerking met INVULLEN, die lezers niet zien. Geef de map met beelden mee met `--media` (van WordPress: `wp-content/uploads`) en voer de verhuizing opnieuw uit, of zet het beeld er zelf in.',
    ],
    pictureElsewhere: [
      'Beelden die op een andere site staan',
      'Ze liggen niet bij jullie en kwamen niet mee: er staat een opmerking met INVULLEN. Mag je ze gebruiken, zet ze dan naast de tekst.',
    ],
    pictureInText: [
      'Beelden die in de tekst zelf zaten',
      'Op de plek staat een opmerking. Sla het beeld op de oude site op, en zet het naast de tekst.',
    ],
    coverMissing: [
      'Uitgelichte beelden die niet meekwamen',
      'Boven in het bestand staat een opmerking. Met `--media` en een tweede keer komen ze mee.',
    ],
    altMissing: [
      'Beelden zonder beschrijving',
      'Er staat nu “Beeld bij …”, met INVULLEN erbij. Schrijf bij `alt` wat er te zien is, voor wie het beeld niet ziet.',
    ],
    pageCover: [
      'Uitgelichte beelden van pagina’s',
      'Een pagina heeft bij Podium geen uitgelicht beeld. Het bestand staat ernaast, en boven in de tekst staat hoe het heet.',
    ],
    galleryEmpty: ['Galerijen zonder beelden', 'De export zegt niet welke beelden erin stonden.'],
    videoNoTitle: ['Video’s zonder titel', 'Er staat nu “Video bij …”. Geef ze bij `title` hun naam.'],
    embedAsLink: [
      'Ingesloten van elders, nu een link',
      'Podium sluit alleen video’s van YouTube en Vimeo in. Lees of de zin eromheen nog klopt.',
    ],
    embedLeft: ['Ingesloten, zonder adres', 'Op de plek staat een opmerking die lezers niet zien.'],
    shortcode: [
      'Shortcodes',
      'Een plug-in maakte hier iets van. Ze staan als opmerking in de tekst: lezers zien ze niet. Zet er iets anders, of haal de regel weg.',
    ],
    block: [
      'Blokken die WordPress zelf vulde',
      'Ze staan als opmerking in de tekst. Zet er iets anders, of haal de regel weg.',
    ],
    component: [
      'Onderdelen die Podium niet heeft',
      'Ze staan als opmerking in de tekst. Zet er iets anders, of haal de regel weg.',
    ],
    pageBreak: ['In pagina’s verdeeld', 'Het stuk staat nu op één pagina.'],
    form: ['Formulieren', 'Ze kwamen niet mee. Zet er een e-mailadres, of een link naar een formulier elders.'],
    script: ['Scripts', 'Ze kwamen niet mee: Podium voert niets uit dat in een tekst staat. Kijk of er iets mist.'],
    elementLeft: ['Tekeningen en andere onderdelen', 'Ze kwamen niet mee. Kijk of er iets mist.'],
    struck: ['Doorgehaalde woorden', 'De streep is weg en de woorden staan er. Haal weg wat weg moest.'],
    linkUnknown: [
      'Links naar de oude site die nergens naartoe kunnen',
      'Ze wijzen nog naar het oude adres. Wijs ze naar iets dat er is, of haal ze weg.',
    ],
    fileLink: [
      'Links naar bestanden van de oude site',
      'Ze wijzen nog naar het oude adres. Zet het bestand in `public/` van Podium, of ergens anders, en verander de link.',
    ],
    hashLost: ['Links naar een kop in een ander stuk', 'Ze leiden nu naar het begin van dat stuk.'],
    anchorLost: [
      'Links naar een plek in hetzelfde stuk',
      'Die plek heeft geen naam meer, dus er staat geen link. Wijs naar een kop als het nodig is.',
    ],
    linkUnsafe: ['Links die iets uitvoeren', 'De woorden staan er, zonder link.'],
    linkBroken: ['Adressen die geen adres zijn', 'De woorden staan er, zonder link.'],
    linkOfPicture: [
      'Links om een beeld dat niet meekwam',
      'Bij het beeld staat als opmerking waar de link heen ging. Zet hem terug om het beeld, of om een paar woorden.',
    ],
    linkEmpty: ['Links zonder woorden', 'Ze zijn weg: een lezer zag ze niet.'],
    otherLanguage: [
      'In een andere taal',
      'Het staat nu tussen de Nederlandse stukken. Is het een vertaling, zet de tekst dan in een bestand op `.en.mdx` naast het origineel.',
    ],
    mojibake: ['Letters die al stuk waren', 'Zoals “CafÃ©” voor “Café”: zo staat het in de export. Verbeter het in de tekst.'],
    fileUnread: [
      'Bestanden die niet te lezen waren',
      'Ze kwamen niet mee. Kijk wat ermee is, en voer de verhuizing opnieuw uit.',
    ],
    frontMatterBroken: [
      'Kop van het bestand niet te lezen',
      'De tekst kwam mee, en de regels van de kop staan als opmerking boven in het bestand. Vul titel en datum in.',
    ],
    withoutHtml: [
      'Stukken zonder HTML in de export',
      'Alleen hun woorden kwamen mee, of niets: de opmaak staat er in een vorm die alleen Ghost leest. Exporteer ze opnieuw met HTML, of neem de tekst over.',
    ],
    fieldLeft: ['Velden die Podium niet heeft', 'Ze staan als opmerking boven in het bestand.'],
  },
}
