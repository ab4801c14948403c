import type { AnswerFault } from './read-answers.js';

/** What pages of a form say by themselves. */
export interface FormWords {
  readonly faults: Readonly<Record<AnswerFault, string>>;
  readonly wrong: string;
  readonly required: string;
  readonly choose: string;
  readonly leaveEmpty: string;
  readonly test: string;
  readonly refused: Readonly<Record<string, string>>;
  readonly checkMail: string;
  readonly closed: string;
  readonly confirmTitle: string;
  readonly confirmText: string;
  readonly confirmButton: string;
  readonly confirmed: string;
  readonly confirmOver: string;
  readonly mailSubject: (title: string) => string;
  readonly mailText: string;
  readonly mailIgnore: string;
  readonly agreed: string;
  readonly unknownLink: string;
}

const EN: FormWords = {
  faults: {
    missing: 'Please answer this.',
    email: 'This is no e-mail address; please correct it.',
    number: 'Please write a number.',
    choice: 'Please choose one of the answers.',
    'too-long': 'Please shorten this.',
    code: 'There is no such code; read it again, or leave it out.',
  },
  wrong: 'Some answers are not right:',
  required: 'required',
  choose: 'Please choose',
  leaveEmpty: 'Leave this empty',
  test: 'This form is being tried out; what you send counts nowhere.',
  refused: {
    token: 'This form was not opened here. Load the page again and send it once more.',
    expired: 'This form was open for too long. Please send it once more.',
    'too-fast': 'That was too fast. Wait a moment and send it once more.',
    honeypot: 'Leave the field empty that nobody sees, and send it once more.',
    origin: 'This page may not hold the form.',
    throttled: 'Too much was sent from here. Wait a minute and send it once more.',
    failed: 'It could not be taken just now. Please send it once more in a moment.',
  },
  checkMail: 'One more step: we have sent you a mail. Follow the link in it to confirm your address.',
  closed: 'This form takes nothing any more.',
  confirmTitle: 'Confirm your address',
  confirmText: 'You sent us this form. Confirm that the address is yours, and what you agreed to.',
  confirmButton: 'Confirm',
  confirmed: 'Thank you, your address is confirmed.',
  confirmOver: 'This link is over or is none of ours. Send the form once more to get a new one.',
  mailSubject: (title) => `Please confirm: ${title}`,
  mailText: 'You have sent us a form. Follow this link to confirm that the address is yours:',
  mailIgnore: 'If it was not you, do nothing: without a confirmation nothing is sent to this address.',
  agreed: 'What you agreed to:',
  unknownLink: 'This link leads nowhere any more.',
};

const IT: FormWords = {
  faults: {
    missing: 'Rispondi a questa domanda.',
    email: 'Non è un indirizzo e-mail: correggilo.',
    number: 'Scrivi un numero.',
    choice: 'Scegli una delle risposte.',
    'too-long': 'Accorcia il testo.',
    code: 'Questo codice non esiste; rileggilo, o lascia vuoto.',
  },
  wrong: 'Alcune risposte non vanno bene:',
  required: 'obbligatorio',
  choose: 'Scegli',
  leaveEmpty: 'Lascia vuoto questo campo',
  test: 'Questo modulo è in prova: quello che invii non conta da nessuna parte.',
  refused: {
    token: 'Questo modulo non è stato aperto qui. Ricarica la pagina e invialo di nuovo.',
    expired: 'Questo modulo è rimasto aperto troppo a lungo. Invialo di nuovo.',
    'too-fast': 'Troppo in fretta. Aspetta un momento e invialo di nuovo.',
    honeypot: 'Lascia vuoto il campo che nessuno vede e invia di nuovo.',
    origin: 'Questa pagina non può contenere il modulo.',
    throttled: 'Da qui arrivano troppi invii. Aspetta un minuto e riprova.',
    failed: 'In questo momento non è possibile. Invialo di nuovo fra poco.',
  },
  checkMail:
    'Ancora un passo: ti abbiamo mandato un’e-mail. Segui il link che contiene per confermare l’indirizzo.',
  closed: 'Questo modulo non accetta più invii.',
  confirmTitle: 'Conferma il tuo indirizzo',
  confirmText: 'Ci hai inviato questo modulo. Conferma che l’indirizzo è tuo e a che cosa hai acconsentito.',
  confirmButton: 'Conferma',
  confirmed: 'Grazie, il tuo indirizzo è confermato.',
  confirmOver: 'Questo link è scaduto o non è nostro. Invia di nuovo il modulo per riceverne uno nuovo.',
  mailSubject: (title) => `Conferma: ${title}`,
  mailText: 'Ci hai inviato un modulo. Segui questo link per confermare che l’indirizzo è tuo:',
  mailIgnore: 'Se non sei stato tu, non fare nulla: senza conferma a questo indirizzo non arriva altro.',
  agreed: 'A che cosa hai acconsentito:',
  unknownLink: 'Questo link non porta più da nessuna parte.',
};

/** In the language of the form where we speak it, else in English. */
export const wordsIn = (language: string): FormWords => (language === 'it' ? IT : EN);
