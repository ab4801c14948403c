/** What a new form says until somebody writes their own: words of visitors, not of the product. */
export const STARTER_WORDS = {
  en: {
    title: 'Get in touch',
    button: 'Send',
    thanks: 'Thank you. We will be in touch.',
    name: 'Your name',
    email: 'E-mail',
    company: 'Company',
    consent: 'Yes, write to me about your products. I can take this back at any time.',
  },
  it: {
    title: 'Contattaci',
    button: 'Invia',
    thanks: 'Grazie. Ti ricontatteremo.',
    name: 'Il tuo nome',
    email: 'E-mail',
    company: 'Azienda',
    consent: 'Sì, scrivetemi dei vostri prodotti. Posso revocarlo in qualsiasi momento.',
  },
} as const;
