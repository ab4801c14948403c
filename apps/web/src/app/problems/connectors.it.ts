/** Refusals around sources of leads and what they send. */
export const ofConnectors = {
  'connector/no-secret': 'Qui nulla è firmato: crea invece una nuova fonte.',
  'connector/secret-required': 'Inserisci il segreto come lo mostra il fornitore.',
  'connector/settings': 'Alcune impostazioni non si possono usare; ciascuna è indicata.',
  'connector/unknown-address': 'A questo indirizzo non è collegata alcuna fonte; controlla l’indirizzo.',
  'hit/busy': 'Troppi invii di questa fonte sono in attesa; riprova tra poco.',
  'hit/decided-by-hand': 'Se questa persona resta lo deve dire qualcuno; riprendere l’invio non lo decide.',
  'hit/missing': 'Questa fonte non ha questo invio; gli invii si conservano 90 giorni.',
  'hit/nothing-to-decide': 'Su questo invio nessuno deve più decidere.',
  'hit/throttled': 'Da questa fonte arriva troppo; invia di nuovo più tardi.',
  'hit/unproven': 'L’invio non dimostra da chi viene; controlla il segreto.',
  'hit/unproven-replay':
    'Questo invio non ha dimostrato da chi viene e non si può riprendere; fallo inviare di nuovo.',
  'hit/unreadable': 'Il contenuto non è quello che questa fonte invia; controlla la mappatura.',
};
