/** Refusals around who is credited with a deal. */
export const ofCredit = {
  'credit/by-channel-only': 'Markov e Shapley attribuiscono ai canali: chiedili per canale, oppure toglili.',
  'credit/cell':
    'Dietro questa cifra non ci sono singole trattative: apri i percorsi, oppure togli il canale.',
  'credit/computing': 'Il modello è ancora in calcolo: riprova tra un momento.',
  'credit/no-weight': 'Dai ad almeno una posizione un peso maggiore di zero.',
  'credit/not-yet': 'Questa trattativa non è ancora attribuita, oppure non conta in nessuna cifra.',
  'credit/of-house': 'Il riconoscimento è per chi è della casa.',
  'credit/period': 'Scegli un ultimo giorno che non venga prima del primo.',
  'credit/settings-changed':
    'Nel frattempo qualcuno ha cambiato queste impostazioni: riguardale e ripeti la tua modifica.',
};
