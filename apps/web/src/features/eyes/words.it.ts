import type { Translated } from '../../ui/translated.js';
import type { en } from './words.en.js';

export const it: Translated<typeof en> = {
  title: 'Guarda con altri occhi',
  lead: 'La stessa azienda, vista da chi ci lavora. Tutto ciò che fai lì è reale per gli altri, subito.',
  goIn: 'Entra come {{name}}',
  copy: 'Link per un’altra finestra',
  copyText: 'Aprilo in una finestra privata per averle entrambe. Funziona una volta sola.',
  back: 'Entrando qui termina la tua sessione; per tornare accedi di nuovo con la tua password.',
  home: {
    marketing: 'Consegna i lead e vede che cosa diventano.',
    sales: 'Ha i lead in arrivo con le scadenze che si avvicinano, e risponde con un tasto.',
    partner: 'Risponde a ciò che viene proposto al partner, e registra i clienti che porta.',
    leadership: 'Vede tutta la corsa e come le due parti rispettano l’accordo.',
    none: 'Lavora dietro le quinte.',
  },
  notSample: 'Questo vale solo per l’azienda di esempio',
  notSampleText: 'In uno spazio di lavoro tuo ognuno accede come se stesso.',
};
