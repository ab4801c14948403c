import type { Translated } from '../../ui/translated.js';
import type { en } from './words.en.js';

export const it: Translated<typeof en> = {
  nav: 'Il percorso fino ai ricavi',
  pages: {
    credit: 'Percorso',
    returns: 'Ritorni',
    funnel: 'Funnel',
    cohorts: 'Coorti',
    pipeline: 'Ricavi',
    spend: 'Spese',
    content: 'Contenuti',
    journeyMap: 'Mappa del percorso',
  },
  period: {
    label: 'Periodo',
    from: 'Dal',
    to: 'Fino al',
    own: 'Giorni scelti',
    wrong: 'L’ultimo giorno non viene prima del primo.',
    month: 'Questo mese',
    lastMonth: 'Mese scorso',
    quarter: 'Questo trimestre',
    lastQuarter: 'Trimestre scorso',
    year: 'Quest’anno',
    lastYear: 'Anno scorso',
  },
};
