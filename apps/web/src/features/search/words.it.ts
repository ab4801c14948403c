import type { Translated } from '../../ui/translated.js';
import type { en } from './words.en.js';

export const it: Translated<typeof en> = {
  placeholder: 'Cerca persone, aziende, lead o vai a una pagina',
  pages: 'Pagine',
  people: 'Persone',
  companies: 'Aziende',
  leads: 'Lead',
  nothing: 'Nessun risultato',
  searching: 'Ricerca…',
};
