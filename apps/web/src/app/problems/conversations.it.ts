/** Refusals around conversations, events, calls and visits. */
export const ofConversations = {
  'conversation/missing': 'Questa conversazione non esiste in questo spazio di lavoro.',
  'conversation/changed':
    'Nel frattempo qualcuno ha cambiato questa conversazione. Ricaricala e decidi di nuovo.',
  'conversation/nobody':
    'Nulla dice di chi è questa conversazione: indica un indirizzo e-mail, un telefono, oppure un nome con l’azienda.',
  'conversation/no-such-member': 'Questo membro non c’è più; scegli qualcun altro.',
  'event/missing': 'Questo evento non esiste in questo spazio di lavoro.',
  'event/stale': 'Nel frattempo qualcuno ha cambiato questo evento. Ricaricalo e ripeti la modifica.',
  'event/times': 'Un evento non finisce prima di cominciare.',
  'event/unreadable-scans':
    'L’elenco non si legge. Salvalo come CSV, con un’intestazione che dica chi è, e invialo di nuovo.',
  'encounter/nobody':
    'Nulla dice chi hai incontrato: indica un indirizzo e-mail, un telefono, oppure un nome con l’azienda.',
  'company/missing': 'Questa azienda non esiste in questo spazio di lavoro.',
};
