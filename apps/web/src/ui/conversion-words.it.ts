import type { Translated } from './translated.js';
import type { conversion as en } from './conversion-words.en.js';

export const conversion: Translated<typeof en> = {
  title: 'Conversione settimana per settimana',
  from: 'Da {{stage}}',
  week: 'Settimana del',
  rate: 'Andati oltre',
  of: 'Su usciti',
  limits: 'Intervallo consueto',
  label: '{{stage}}: l’ultima settimana il {{share}} degli usciti è andato oltre; di solito {{centre}}',
  steady: 'Stabile: nulla oltre il caso',
  collecting: 'In raccolta: per un giudizio servono otto settimane',
  last: '{{share}} l’ultima settimana, di solito {{centre}}',
  mark: 'versione {{version}}',
  marks: {
    open: 'Il lavoro è cambiato',
    why: 'Da quel giorno i grafici ricalcolano che cosa è consueto. Per altri impegni firmati da entrambe le parti accade da sé.',
    on: 'Primo giorno',
    text: 'Che cosa è cambiato',
    hint: 'In una riga, senza nomi; tutti lo vedono sul grafico',
    put: 'Metti il segno',
    done: 'Il segno è sui grafici',
    back: 'Togli',
  },
  verdict: { steady: 'Stabile', changed: 'Cambiata' },
  signal: {
    'outside-limits': 'Fuori dall’intervallo consueto nella settimana del {{on}}',
    'eight-on-one-side': 'Otto settimane dallo stesso lato del consueto, fino al {{on}}',
    'three-of-four-near-limit': 'Tre settimane su quattro vicine allo stesso limite, fino al {{on}}',
  },
};
