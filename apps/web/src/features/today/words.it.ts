import type { Translated } from '../../ui/translated.js';
import type { en } from './words.en.js';

export const it: Translated<typeof en> = {
  view: {
    label: 'Disposizione',
    marketing: 'Marketing',
    sales: 'Vendite',
    partner: 'Partner',
    leadership: 'Direzione',
  },
  marketing: {
    title: 'Il marketing oggi',
    noAgreement: 'Nessun accordo è ancora attivo',
    noAgreementText:
      'Quando entrambe le parti hanno firmato, qui si vede in tempo reale che cosa ciascuna deve all’altra.',
    make: 'Crea un accordo',
  },
  leadership: { title: 'Tutta la corsa' },
  pace: {
    title: '{{quota}}: rispetto al piano',
    plan: 'Piano a oggi',
    actual: 'Conteggiati e provvisori',
    day: 'Giorno',
    perDay: 'Necessari per giorno lavorativo',
    chance: 'Probabilità di riuscita',
    likely: 'Stima (80% dei casi)',
    label: 'Conteggiati e provvisori finora: {{actual}}; piano a oggi: {{plan}}; obiettivo: {{goal}}',
    empty: 'La curva inizia con il primo giorno lavorativo del periodo.',
  },
  rejections: {
    title: 'Rifiuti per motivo',
    none: 'In questo periodo nulla è stato rifiutato',
    noneText: 'Ogni lead consegnato finora è stato preso.',
    reason: 'Motivo',
    count: 'Lead',
    share: 'Percentuale',
  },
  channels: {
    title: 'Canali in questo periodo',
    channel: 'Canale',
    none: 'In questo periodo non è ancora arrivato nessun lead',
  },
  funnel: {
    title: 'Funnel del periodo',
    stage: 'Fase',
    entered: 'Entrati',
    rate: 'Dalla fase precedente',
    now: 'Presenti ora',
    value: 'Valore',
    of: '{{share}} di {{stage}}',
    first: 'inizio della corsa',
    overHundred: 'più di quanti siano entrati nella fase precedente nel periodo',
  },
  deals: { title: 'Trattative', count: 'Trattative', none: 'Ancora nessuna trattativa' },
  revenue: { title: 'Ricavi acquisiti nel periodo', from: '{{from}} – {{to}}' },
  sides: { title: 'Le due parti dell’accordo' },
};
