import type { Translated } from '../../ui/translated.js';
import type { en } from './words.en.js';

export const it: Translated<typeof en> = {
  title: 'I tuoi lead in arrivo',
  waiting_one: '{{count}} lead attende la tua risposta',
  waiting_other: '{{count}} lead attendono la tua risposta',
  mine: 'Miei',
  offers: 'In attesa di risposta',
  yours: 'In lavorazione da te',
  standing: 'Come sto andando',
  find: 'Cerca tra i lead in arrivo',
  none: 'Nulla attende te',
  noneText: 'Quando il marketing consegna un lead, appare qui subito con la sua scadenza.',
  noneFound: 'Nulla corrisponde',
  noLeads: 'I lead che accetti restano qui fino al primo contatto e oltre.',
  contactBy: 'Primo contatto',
  contacted: 'Contattato {{at}}',
  pass: 'Passaggio {{count}}',
  answerBy: 'Rispondi entro {{at}}',
  team: 'per tutta la squadra',
  shortcuts: 'Tastiera',
  help: {
    a: 'Accetta il lead',
    r: 'Rifiuta con un motivo',
    j: 'Lead successivo',
    k: 'Lead precedente',
    o: 'Apri il lead',
    slash: 'Cerca',
    question: 'Questo foglio',
  },
};
