import type { Translated } from './translated.js';
import type { work as english } from './work-words.en.js';

export const work: Translated<typeof english> = {
  attempt: {
    title: 'Registra un tentativo',
    type: 'Che cosa è stato fatto',
    outcome: 'Come è andata',
    note: 'Nota',
    direction: 'Direzione',
    call: 'Chiamata',
    email: 'E-mail',
    meeting: 'Incontro',
    message: 'Messaggio',
    visit: 'Visita',
    done: 'Tentativo registrato',
  },
  nextStep: {
    title: 'Prossimo passo',
    plan: 'Pianifica il prossimo passo',
    what: 'Che cosa viene dopo',
    example: 'Inviare l’offerta, richiamare, visita…',
    when: 'Quando',
    at: 'Giorno e ora',
    done: 'Prossimo passo pianificato',
    none: 'Nessun passo pianificato',
    now: 'Finora previsto',
    replaces: 'Il nuovo ne prende il posto.',
    due: 'entro {{at}}',
    today: 'oggi alle {{at}}',
    overdue: 'in ritardo di {{time}}',
    past: 'Scegli un momento futuro.',
  },
  outcome: {
    connected: 'Contattato',
    no_answer: 'Nessuna risposta',
    left_message: 'Messaggio lasciato',
    sent: 'Inviato',
    bounced: 'Respinto',
    auto_reply: 'Risposta automatica',
    held: 'Svolto',
    declined: 'Declinato',
  },
};
