/** Refusals around campaigns, assets and their distribution codes. */
export const ofContent = {
  'asset/missing': 'Questo contenuto non esiste in questo spazio di lavoro.',
  'asset/name-taken':
    'Questa campagna ha già un contenuto con questo nome; scriverlo diversamente non basta.',
  'asset/campaign': 'Questa campagna non esiste in questo spazio di lavoro.',
  'campaign/missing': 'Questa campagna non esiste in questo spazio di lavoro.',
  'campaign/name-taken':
    'Una campagna si chiama già così; lo stesso nome scritto diversamente è la stessa campagna.',
  'campaign/budget':
    'Scrivi il budget con un punto e i decimali della sua valuta, sotto i 90 milioni di milioni.',
  'content/changed': 'Nel frattempo qualcuno l’ha cambiato: riguardalo e ripeti la tua modifica.',
  'content/name-just-taken':
    'In questo stesso momento qualcuno ha dato questo nome a un altro: riguarda e scegli.',
  'content/blank-name': 'Dagli un nome che dica più di un indirizzo o di un numero.',
  'content/owner': 'Questa persona non fa parte di questo spazio di lavoro.',
  'content/days': 'L’ultimo giorno non viene prima del primo.',
  'content/address': 'Scrivi un indirizzo intero che comincia con https:// o http://, senza password.',
  'encounter/distribution-code':
    'Questo spazio di lavoro non ha questo codice: rileggilo, lettera per lettera, oppure lascialo vuoto.',
  'distribution-code/missing': 'Questo contenuto non ha questo codice di distribuzione.',
  'distribution-code/too-many':
    'Questo contenuto ha già tutti i codici che può avere; cambiane uno che non si usa più.',
};
