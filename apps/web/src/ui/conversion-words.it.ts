import type { Translated } from './translated.js';
import type { conversion as en } from './conversion-words.en.js';

export const conversion: Translated<typeof en> = {
  title: 'Conversione settimana per settimana',
  from: 'Da {{stage}}',
  week: 'Settimana del',
  rate: 'Passati alla fase dopo',
  of: 'Usciti dalla fase',
  limits: 'Intervallo consueto',
  label: '{{stage}}: nell’ultima settimana è passato oltre il {{share}}; di solito {{centre}}',
  steady: 'Stabile: nulla oltre il caso',
  collecting: 'In raccolta: per un giudizio servono otto settimane',
  last: '{{share}} l’ultima settimana, di solito {{centre}}',
  mark: 'versione {{version}}',
  marks: {
    open: 'Il lavoro è cambiato',
    why: 'Da quel giorno i grafici ricalcolano che cosa è consueto. Quando entrambe le parti firmano impegni diversi accade da sé.',
    on: 'Primo giorno',
    text: 'Che cosa è cambiato',
    hint: 'In una riga, senza nomi; tutti lo vedono sul grafico',
    put: 'Metti il segno',
    done: 'Il segno è sui grafici',
    back: 'Togli',
    backOne: 'Togli il segno del {{day}}: {{text}}',
    all: 'Segni sui grafici',
    none: 'Sui grafici non c’è ancora alcun segno.',
  },
  verdict: { steady: 'Stabile', changed: 'Cambiata' },
  signal: {
    'outside-limits': 'Fuori dall’intervallo consueto nella settimana del {{on}}',
    'eight-on-one-side': 'Otto settimane dallo stesso lato del consueto, fino al {{on}}',
    'three-of-four-near-limit': 'Tre settimane su quattro vicine allo stesso limite, fino al {{on}}',
  },
};
