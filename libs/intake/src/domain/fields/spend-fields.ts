import { CHANNELS, SPEND_KINDS } from '#contracts';
import { field } from '../import-field.js';

/** Where the columns of a file of costs may go: a campaign or a channel, and a day, a month, or a first and a last day. */
export const SPEND_FIELDS = [
  field('externalId', 'text', ['Cost id', 'Id del costo'], {
    guesses: ['id', 'invoice', 'invoice number', 'fattura', 'numero fattura'],
  }),
  field('campaign', 'text', ['Campaign', 'Campagna'], {
    guesses: ['campaign name', 'utm campaign', 'nome campagna'],
  }),
  field('channel', 'choice', ['Channel', 'Canale'], {
    options: CHANNELS,
    guesses: ['source', 'medium', 'platform', 'piattaforma'],
  }),
  field('day', 'day', ['Day', 'Giorno'], { guesses: ['date', 'data'] }),
  field('month', 'text', ['Month', 'Mese'], { guesses: ['period', 'periodo'] }),
  field('from', 'day', ['From', 'Dal'], {
    guesses: ['start', 'start date', 'reporting starts', 'inizio', 'data inizio'],
  }),
  field('to', 'day', ['To', 'Al'], {
    guesses: ['end', 'end date', 'until', 'reporting ends', 'fine', 'data fine'],
  }),
  field('amount', 'amount', ['Amount', 'Importo'], {
    isRequired: true,
    guesses: ['cost', 'spend', 'amount spent', 'costo', 'spesa', 'importo speso', 'totale'],
  }),
  field('currency', 'text', ['Currency', 'Valuta'], { guesses: ['currency code', 'divisa'] }),
  field('kind', 'choice', ['Kind (media when empty)', 'Tipo (media se vuoto)'], {
    options: SPEND_KINDS,
    guesses: ['kind', 'type', 'category', 'tipo', 'categoria'],
  }),
  field('label', 'text', ['Description', 'Descrizione'], {
    guesses: ['label', 'ad set', 'ad group', 'note', 'gruppo di annunci'],
  }),
  field('evidence', 'text', ['Evidence', 'Prova'], { guesses: ['document', 'link', 'documento'] }),
];

/** Where the columns of a file of exchange rates may go. */
export const CURRENCY_RATE_FIELDS = [
  field('on', 'day', ['Day', 'Giorno'], { isRequired: true, guesses: ['date', 'data', 'reference date'] }),
  field('currency', 'text', ['Currency', 'Valuta'], {
    isRequired: true,
    guesses: ['currency code', 'iso code', 'divisa', 'codice iso'],
  }),
  field('rate', 'amount', ['Worth of one unit here', 'Valore di una unità qui'], {
    isRequired: true,
    guesses: ['rate', 'exchange rate', 'cambio', 'quotazione'],
  }),
];
