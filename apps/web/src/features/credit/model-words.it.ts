import type { Translated } from '../../ui/translated.js';
import type { models as en } from './model-words.en.js';

/** Each model by its name, and what it does in one line. */
export const models: Translated<typeof en> = {
  name: {
    first: 'Primo contatto',
    last: 'Ultimo contatto',
    'last-non-direct': 'Ultimo non diretto',
    linear: 'Lineare',
    'u-shaped': 'A forma di U',
    'w-shaped': 'A forma di W',
    'full-path': 'Percorso completo',
    'time-decay': 'Decadimento nel tempo',
    position: 'Posizioni scelte',
    'offline-weighted': 'Con pesi offline',
    'campaign-even': 'Campagne in parti uguali',
    'campaign-primary': 'Campagna principale',
    'markov-1': 'Markov 1',
    'markov-2': 'Markov 2',
    'markov-3': 'Markov 3',
    'markov-4': 'Markov 4',
    shapley: 'Shapley',
    influenced: 'Incontrate',
  },
  is: {
    first: 'Tutta la trattativa va al primo contatto.',
    last: 'Tutta la trattativa va all’ultimo contatto prima della vincita.',
    'last-non-direct': 'Tutto va all’ultimo contatto che non sia una visita diretta.',
    linear: 'Ogni contatto riceve la stessa parte.',
    'u-shaped': 'Il più va al primo contatto e a quello da cui è nato il lead.',
    'w-shaped':
      'Il più va al primo contatto, a quello da cui è nato il lead e a quello da cui si è aperta la trattativa.',
    'full-path': 'Come W, con una parte per il contatto prima della vincita.',
    'time-decay': 'Più è vicino alla chiusura, più un contatto riceve.',
    position: 'Secondo i pesi che hai dato a ogni posizione del percorso.',
    'offline-weighted': 'Secondo i pesi che hai dato a ogni tipo di contatto: un incontro più di un clic.',
    'campaign-even': 'Ogni campagna del percorso riceve la stessa parte.',
    'campaign-primary': 'Tutto va alla campagna principale della trattativa, se un suo contatto conta.',
    'markov-1': 'Quanto si vincerebbe in meno senza il canale; guarda il passo precedente.',
    'markov-2': 'Quanto si vincerebbe in meno senza il canale; guarda i due passi precedenti.',
    'markov-3': 'Quanto si vincerebbe in meno senza il canale; guarda i tre passi precedenti.',
    'markov-4': 'Quanto si vincerebbe in meno senza il canale; guarda i quattro passi precedenti.',
    shapley: 'Quanto il canale aggiunge in media a ogni combinazione degli altri.',
  },
};
