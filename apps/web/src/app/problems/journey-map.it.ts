export const ofJourneyMap = {
  'journey-map/period': 'Scegli un ultimo giorno che non venga prima del primo.',
  'journey-map/one-choice': 'Scegli i lead per canale, per origine o per campagna, uno alla volta.',
  'journey-map/of-house': 'Chi passa il lavoro a chi è visibile solo a chi fa parte dell’azienda.',
};
