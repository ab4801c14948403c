/** Refusals around what marketing cost, recurring costs and exchange rates. */
export const ofSpend = {
  'spend/missing': 'Questa spesa non esiste in questo spazio di lavoro.',
  'spend/missing-plan': 'Questo costo ricorrente non esiste in questo spazio di lavoro.',
  'spend/unplaced': 'Nulla dice per che cosa si è speso: indica una campagna o un canale.',
  'spend/unknown-campaign': 'Questa campagna non esiste in questo spazio di lavoro.',
  'spend/days': 'L’ultimo giorno non viene prima del primo, ed entrambi sono negli anni dal 1900 al 2199.',
  'spend/too-long': 'Sono troppi giorni in una volta; dividi il periodo in più parti.',
  'spend/amount':
    'Un importo non è negativo ed è sotto i 90 milioni di milioni; ritira la spesa che una nota di credito annulla.',
  'spend/name': 'Dai un nome al costo ricorrente.',
  'spend/rate':
    'Il cambio si scrive con le cifre e un punto, è sopra lo zero e ha al massimo dieci decimali.',
  'spend/own-currency': 'Gli importi nella valuta dello spazio di lavoro non hanno bisogno di un cambio.',
};
