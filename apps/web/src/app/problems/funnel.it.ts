/** Refusals around reports of the funnel. */
export const ofFunnel = {
  'funnel/goal': 'Indica o le trattative da vincere, o i ricavi, o le richieste in entrata.',
  'funnel/no-won':
    'Da questi lead non è ancora stato vinto nulla, quindi nessuno sa quanto rende una trattativa: scegli altri giorni, oppure indica le trattative da vincere.',
  'funnel/period': 'Scegli un ultimo giorno che non venga prima del primo.',
  'funnel/step': 'Scegli una fase che venga dopo la prima.',
  'funnel/too-many-cohorts':
    'Sono più coorti di quante ne stiano in una tabella: scegli meno giorni o un’unità più lunga.',
  'funnel/value': 'Di’ a che cosa si riferisce il valore, per esempio a un canale.',
};
