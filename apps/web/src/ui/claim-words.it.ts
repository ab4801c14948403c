export const claim = {
  alsoOffered_one: 'proposto anche a {{count}} altra persona',
  alsoOffered_other: 'proposto anche ad altre {{count}} persone',
  taken: 'Preso da {{name}} alle {{at}}',
  takenUnnamed: 'Preso da qualcun altro alle {{at}}',
  decline: 'Non fa per me',
  declineTitle: 'Lascialo agli altri',
  declineLead: 'Non sarai più interpellato; gli altri sì. Non è un rifiuto: sul lead non si dice nulla.',
  why: 'Perché',
  reason: {
    no_time: 'Ora non ho tempo',
    not_my_field: 'Non è il mio campo',
    too_close: 'Troppo vicino per giudicare',
    other: 'Altro',
  },
  declined: 'Lasciato agli altri',
} as const;
