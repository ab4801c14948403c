/** Refusals around the rules that give leads to people, and around who is away. */
export const ofRouting = {
  'routing/bad-absence': 'Scegli una fine che deve ancora venire e che segue l’inizio.',
  'routing/invalid': 'Le regole non possono ancora entrare in vigore; correggi i punti indicati.',
  'routing/not-away': 'Le proposte si passano ad altri mentre qualcuno è assente: dillo prima.',
  'routing/missing-absence': 'Questa assenza non esiste in questo spazio di lavoro; forse è stata tolta.',
  'routing/not-yours': 'Puoi dirlo solo di te e dei membri a cui assegni lead; chiedi a chi li assegna.',
  'routing/stale': 'Nel frattempo qualcuno ha cambiato le regole. Ricaricale e ripeti la modifica.',
  'routing/unknown-member': 'Indica un membro di questo spazio di lavoro.',
};
