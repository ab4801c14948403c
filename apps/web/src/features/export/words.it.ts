import type { Translated } from '../../ui/translated.js';
import type { en } from './words.en.js';

export const it: Translated<typeof en> = {
  title: 'Esporta',
  lead: 'File di come stanno le cose nel momento della richiesta, per quanto puoi vederle. Ognuno viene annotato nel registro delle azioni.',
  refused: 'Non si può portare via nulla',
  what: {
    leads: 'Lead',
    people: 'Persone',
    companies: 'Aziende',
    opportunities: 'Opportunità',
    touches: 'Contatti',
    assets: 'Contenuti',
    obligations: 'Impegni',
    journal: 'Giornale',
  },
  text: {
    leads:
      'Con persona, azienda, fase, responsabile e campi propri; un’importazione li prende così come sono.',
    people: 'Nomi, indirizzi e numeri.',
    companies: 'Nomi, siti e dimensioni.',
    opportunities: 'Fase, importo, giorni e motivo.',
    touches: 'Dove e quando è stato mostrato interesse.',
    assets:
      'Ogni contenuto e ogni suo codice, con i contatti, le persone, i lead e le trattative vinte che ha portato.',
    obligations: 'Che cosa è stato promesso, dovuto, rispettato e mancato.',
    journal: 'Ogni fatto nel suo ordine.',
  },
  masked: 'Nomi, indirizzi e numeri delle persone sono mascherati: non puoi vederli.',
  rows_one: '{{shown}} riga',
  rows_other: '{{shown}} righe',
  format: 'Scritto come',
  formats: { csv: 'CSV, per fogli di calcolo', jsonl: 'Righe di JSON' },
  gzip: 'Compresso (gzip)',
  take: 'Esporta',
  takeWhat: 'Esporta: {{what}}',
  cancel: 'Ferma',
  progress: 'Esportazione di {{what}}: {{size}}',
  cut: 'L’esportazione è stata interrotta, quindi nulla è stato salvato. Riprova.',
  done: '{{file}} è salvato.',
};
