/** Refusals around consent, and around those who were erased. */
export const ofPrivacy = {
  'consent/in-future':
    'Nessuno può avere già accettato qualcosa che deve ancora venire: indica una data passata.',
  'message/consent-withdrawn':
    'Questa persona ha revocato il consenso a ricevere messaggi: telefona solo se qualcos’altro lo permette, o chiedi un nuovo consenso.',
  'person/suppressed':
    'Chi ha questo indirizzo o questo numero ha chiesto di essere dimenticato: prosegui senza indirizzo e senza numero.',
  'preferences/missing':
    'Questo link è incompleto, è di un’altra installazione, oppure della sua persona qui non c’è più nulla.',
};
