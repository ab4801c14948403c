/** Refusals around how a customer decides: the steps of a deal and the people who take part. */
export const ofDeals = {
  'deal-contact/too-many': 'Una trattativa ha al massimo 50 persone del cliente; prima togline una.',
  'decision/already-done': 'Qualcun altro ha già segnato questo passo come fatto.',
  'decision/done-in-future': 'Un passo è stato fatto al più tardi oggi; scegli oggi o un giorno passato.',
  'decision/step-done': 'Un passo fatto resta fra i passi; per toglierlo, prima segna che non era fatto.',
  'decision/step-missing': 'Questa trattativa non ha questo passo; ricaricala.',
  'decision/step-twice': 'Ogni passo sta una volta sola fra i passi; togli il doppione.',
  'decision/unknown-attachment': 'Scegli un file di questo lead o di questa trattativa.',
  'decision/unknown-owner': 'Scegli un membro di questo spazio di lavoro.',
  'decision/unknown-person': 'Scegli una persona già conosciuta.',
};
