/** Refusals around consent, and around those who were erased. */
export const ofPrivacy = {
  'consent/in-future':
    'Nessuno può avere già accettato qualcosa che deve ancora venire: indica una data passata.',
  'keeping/out-of-bounds':
    'Si conserva per il numero di giorni indicato accanto: scegli un numero tra il minimo e il massimo.',
  'message/address-unconfirmed':
    'Nessuno ha ancora confermato questo indirizzo: scrivi quando la persona avrà aperto il link che le è stato mandato.',
  'message/consent-withdrawn':
    'Questa persona ha revocato il consenso a ricevere messaggi: telefona solo se qualcos’altro lo permette, o chiedi un nuovo consenso.',
  'person/suppressed':
    'Chi ha questo indirizzo, questo numero o questo codice ha chiesto di essere dimenticato: prosegui senza.',
  'preferences/missing':
    'Questo link è incompleto, è di un’altra installazione, oppure della sua persona qui non c’è più nulla.',
};
