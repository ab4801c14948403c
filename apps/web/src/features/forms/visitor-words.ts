/** What the product itself says to visitors of a form; languages it does not speak are told in English. */
export interface VisitorWords {
  readonly required: string;
  readonly choose: string;
  readonly test: string;
  readonly checkMail: string;
  readonly mailSubject: string;
  readonly mailText: string;
  readonly confirm: string;
  readonly agreed: string;
  readonly mailIgnore: string;
}
export const VISITOR_WORDS: Readonly<Record<string, VisitorWords>> = {
  en: {
    required: 'required',
    choose: 'Please choose',
    test: 'This form is being tried out; what you send counts nowhere.',
    checkMail: 'One more step: we have sent you a mail. Follow the link in it to confirm your address.',
    mailSubject: 'Please confirm:',
    mailText: 'You have sent us a form. Follow this link to confirm that the address is yours:',
    confirm: 'Confirm',
    agreed: 'What you agreed to:',
    mailIgnore: 'If it was not you, do nothing: without a confirmation nothing is sent to this address.',
  },
  it: {
    required: 'obbligatorio',
    choose: 'Scegli',
    test: 'Questo modulo è in prova: quello che invii non conta da nessuna parte.',
    checkMail:
      'Ancora un passo: ti abbiamo mandato un’e-mail. Segui il link che contiene per confermare l’indirizzo.',
    mailSubject: 'Conferma:',
    mailText: 'Ci hai inviato un modulo. Segui questo link per confermare che l’indirizzo è tuo:',
    confirm: 'Conferma',
    agreed: 'A che cosa hai acconsentito:',
    mailIgnore: 'Se non sei stato tu, non fare nulla: senza conferma a questo indirizzo non arriva altro.',
  },
};
