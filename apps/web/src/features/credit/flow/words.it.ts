import type { Translated } from '../../../ui/translated.js';
import type { flow as en } from './words.en.js';

export const flow: Translated<typeof en> = {
  title: 'Dalla fonte, attraverso la fase, ai ricavi',
  label: {
    deals: 'Denaro dai canali, attraverso le campagne, a come stanno le trattative, con il modello {{model}}',
    leads: 'Lead dai canali, attraverso le campagne, fin dove sono arrivati',
  },
  measure: 'Che cosa scorre',
  measures: { deals: 'Denaro delle trattative', leads: 'Lead' },
  is: {
    deals:
      'Denaro delle trattative vinte o perse in questi giorni, o aperte in questi giorni e ancora aperte, come lo attribuisce il modello. Un nastro apre le sue trattative.',
    leads:
      'Lead acquisiti in questi giorni, con il loro canale e la loro campagna, la fase più avanzata raggiunta e come stanno ora. Un nastro apre i suoi lead.',
  },
  none: {
    deals: 'In questi giorni nessuna trattativa è stata vinta, persa o aperta.',
    leads: 'In questi giorni non è stato acquisito nessun lead.',
  },
  by: 'Con il modello',
  state: { won: 'Vinte: ricavi', pending: 'Ancora aperte', lost: 'Perse' },
  stands: { won: 'Ricavi', open: 'Ancora in cammino', lost: 'Persi' },
  nobody: 'Nessuno',
  rest: 'altre campagne',
  channel: 'Canale',
  campaign: 'Campagna',
  stage: 'Fase raggiunta',
  stand: 'Ora',
  dealsStand: 'Come stanno le trattative',
  amount: 'Denaro',
  deals: 'Trattative',
  leadsColumn: 'Lead',
  leads_one: '{{number}} lead',
  leads_other: '{{number}} lead',
  behind: { deals: 'Trattative di questa via', leads: 'Lead di questa via' },
};
