/** Refusals around partners and what they register. */
export const ofPartners = {
  'partner/missing': 'Questo partner non esiste in questo spazio di lavoro.',
  'partner/stale': 'Nel frattempo qualcuno ha cambiato questo partner. Ricaricalo e ripeti la modifica.',
  'partner/ended': 'Il lavoro con questo partner è finito.',
  'partner/not-yours': 'Non fai parte della squadra di un partner; chiedi a un amministratore di inserirti.',
  'capture/house-only': 'I lead li registra la casa madre; registra invece il tuo cliente.',
  'partner/holds-leads': 'Questo partner ha ancora dei lead. Indica che vengono restituiti.',
  'partner/nobody-works':
    'Nessuno di questo partner può prendere il lead che è in lavorazione. Chiedi al partner di indicare qualcuno, oppure rifiuta.',
  'partner/deals-need-owner': 'Alcuni dei suoi lead hanno trattative. Indica chi le prende in carico.',
  'partner/unknown-member': 'Indica un membro attivo che non sia di questo partner.',
  'partner/stale-policy':
    'Nel frattempo qualcuno ha cambiato questa regola. Ricaricala e ripeti la modifica.',
  'registration/missing': 'Questa registrazione non esiste in questo spazio di lavoro.',
  'registration/decided': 'Nel frattempo questa registrazione è stata decisa. Ricaricala.',
  'registration/taken': 'Questo cliente è già registrato. Non è stato scritto nulla.',
  'registration/already-yours': 'Hai già registrato questo cliente.',
  'registration/members-only': 'Solo un membro di un partner registra clienti.',
};
