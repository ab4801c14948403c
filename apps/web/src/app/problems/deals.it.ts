/** Refusals around how a customer decides: the steps of a deal and the people who take part. */
export const ofDeals = {
  'deal-contact/too-many': 'Una trattativa ha al massimo 50 persone del cliente; prima togline una.',
  'after-sale/changed-meanwhile':
    'Qualcuno ha cambiato intanto questo passo: riguardalo e ripeti la modifica.',
  'after-sale/done-in-future': 'Un passo è stato fatto al più tardi oggi; scegli oggi o un giorno passato.',
  'after-sale/each-step-once': 'Ogni passo dopo la vendita va detto una volta, anche se non si usa.',
  'after-sale/no-money': 'Solo fattura e incasso hanno un importo e un numero.',
  'after-sale/not-done': 'Ciò che mostra che un passo è fatto si dice quando è fatto.',
  'after-sale/not-won': 'Questi passi seguono una vendita: prima segna la trattativa come vinta.',
  'after-sale/settings-changed':
    'Qualcuno ha cambiato intanto questi passi: riguardali e ripeti la modifica.',
  'after-sale/step-missing': 'Questa trattativa non ha questo passo; ricaricala.',
  'after-sale/stopped':
    'La trattativa non è più vinta, o è stata rimborsata del tutto: ciò che segue è fermo.',
  'after-sale/unknown-attachment': 'Scegli un file di questo lead o di questa trattativa.',
  'after-sale/unknown-owner': 'Scegli un membro di questo spazio di lavoro.',
  'customer/missing': 'Questo cliente non è fra quelli che vedi.',
  'decision/already-done': 'Qualcun altro ha già segnato questo passo come fatto.',
  'decision/of-others':
    'Di questo passo si occupa, o l’ha fatto, qualcun altro: chiedi a chi se ne occupa di cambiarlo.',
  'decision/done-in-future': 'Un passo è stato fatto al più tardi oggi; scegli oggi o un giorno passato.',
  'decision/step-done': 'Un passo fatto resta fra i passi; per toglierlo, prima segna che non era fatto.',
  'decision/step-missing': 'Questa trattativa non ha questo passo; ricaricala.',
  'decision/step-twice': 'Ogni passo sta una volta sola fra i passi; togli il doppione.',
  'decision/unknown-attachment': 'Scegli un file di questo lead o di questa trattativa.',
  'decision/unknown-owner': 'Scegli un membro di questo spazio di lavoro.',
  'decision/unknown-person': 'Scegli una persona già conosciuta.',
};
