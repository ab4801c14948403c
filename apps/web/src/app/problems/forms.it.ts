/** Refusals around forms of web sites, their visits and the links that lead to them. */
export const ofForms = {
  'form/changed': 'Qualcuno ha appena cambiato il modulo: guardalo di nuovo.',
  'form/definition': 'Così il modulo non si può mostrare; ogni errore è indicato.',
  'form/hit-missing': 'Questo modulo non ha questo invio; gli invii si conservano 90 giorni.',
  'form/missing': 'In questo spazio di lavoro non c’è questo modulo.',
  'form/no-mail':
    'Da questa installazione non partono e-mail: imposta SMTP_URL oppure rinuncia alla conferma degli indirizzi.',
  'form/refused-replay':
    'Questo invio è stato rifiutato e chi lo ha mandato ne conosce il motivo: non viene mai preso. Fallo mandare di nuovo.',
  'form/throttled': 'Da questo indirizzo arriva troppo; aspetta un minuto.',
  'form/too-many': 'Ce ne sono troppi: cambiane uno che non si usa più.',
  'form/unknown-address': 'A questo indirizzo non c’è nulla.',
  'handover/unconfirmed':
    'L’indirizzo di questo lead non è ancora confermato; si può consegnare quando la persona ha seguito il link dell’e-mail.',
  'site/missing': 'In questo spazio di lavoro non c’è questo sito.',
  'site/origins': 'Indica solo origini, come https://www.example.com.',
  'tracked-link/missing': 'In questo spazio di lavoro non c’è questo link.',
  'tracked-link/target': 'Un link porta a una pagina web: scrivi un indirizzo intero.',
};
