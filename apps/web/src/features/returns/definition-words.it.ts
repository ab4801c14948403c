import type { Translated } from '../../ui/translated.js';
import type { definitions as en } from './definition-words.en.js';

export const definitions: Translated<typeof en> = {
  title: 'Come si calcola ogni cifra',
  cpl: { name: 'CPL', is: 'spesa divisa per i lead; allo stesso modo il costo di MQL, SAL e SQL.' },
  cac: {
    name: 'CAC',
    is: 'spesa divisa per i clienti vinti. Stipendi e strumenti ci sono solo se li chiedi.',
  },
  credited: {
    name: 'Ricavi attribuiti',
    is: 'ricavi vinti, divisi tra i contatti di ogni trattativa con la regola scelta.',
  },
  sourced: {
    name: 'Generati',
    is: 'trattative del marketing il cui primo contatto è stato qui, ciascuna intera.',
  },
  influenced: {
    name: 'Influenzati',
    is: 'trattative vinte toccate qui, ciascuna intera: portata, non merito. Comprendono i generati; i due non si sommano mai, e nemmeno le righe.',
  },
  roas: { name: 'ROAS', is: 'ricavi attribuiti divisi per la spesa.' },
  roi: { name: 'ROI', is: '(ricavi attribuiti − spesa) diviso la spesa; 0 % è il pareggio sui ricavi.' },
  romi: {
    name: 'ROMI',
    is: '(ricavi attribuiti × margine − spesa) diviso la spesa; 0 % è il pareggio vero.',
  },
  breakEven: { name: 'ROAS di pareggio', is: '1 diviso il margine.' },
  payback: { name: 'Rientro', is: 'CAC diviso (ricavo mensile di un cliente × margine).' },
  ltv: {
    name: 'LTV',
    is: 'ricavo mensile × margine diviso l’abbandono mensile; oppure il margine di una trattativa media, ricomprata con la probabilità che indichi.',
  },
  measured: {
    name: 'Ritorno misurato',
    is: 'spesa la cui campagna, o il canale se non ne nomina una, ha portato almeno un contatto o un lead in questi giorni.',
  },
  few: { name: '«pochi»', is: 'la cifra dipende da meno di dieci.' },
};
