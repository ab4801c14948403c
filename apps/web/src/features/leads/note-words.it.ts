/** Note su un lead, e a chi si rivolgono. */
export const noteWords = {
  note: {
    label: 'Una nota per i colleghi',
    hint: 'Che cosa devono sapere? @ menziona qualcuno.',
    people: 'Chi menzionare',
    add: 'Aggiungi nota',
    plain: 'La vede chi vede questo lead. Non ferma nessuna scadenza.',
    tells_one: '{{count}} persona viene avvisata, e si apre a questa nota.',
    tells_other: '{{count}} persone vengono avvisate, e si apre a questa nota.',
    done: 'Nota aggiunta',
  },
} as const;
