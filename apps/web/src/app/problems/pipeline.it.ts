/** Refusals around revenue over time and what is open. */
export const ofPipeline = {
  'pipeline/period': 'Scegli un ultimo giorno che non venga prima del primo, entro dieci anni da questo.',
  'pipeline/as-of': 'Indica un giorno fino a oggi.',
  'pipeline/quota':
    'Un obiettivo è maggiore di zero e sotto i 90 milioni di milioni; lascialo vuoto per non averne.',
};
