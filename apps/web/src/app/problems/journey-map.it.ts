export const ofJourneyMap = {
  'journey-map/period': 'Scegli un ultimo giorno che non venga prima del primo.',
  'journey-map/one-choice': 'Scegli i lead per canale, per origine o per campagna, uno alla volta.',
};
