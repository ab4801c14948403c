import { COMPANY_KINDS, DEAL_STAGES, SHIPPED_REASONS } from '#contracts';
import { field } from '../import-field.js';

/** Where the columns of a file of opportunities may go. */
export const OPPORTUNITY_FIELDS = [
  field('externalId', 'text', ['Opportunity id', 'Id opportunità'], {
    isRequired: true,
    guesses: ['id', 'deal id', 'record id', 'opportunity number', 'codice', 'id trattativa'],
  }),
  field('leadExternalId', 'text', ['Lead id', 'Id del lead'], {
    guesses: ['prospect id', 'contact id', 'lead number'],
  }),
  field('name', 'text', ['Name', 'Nome'], {
    guesses: ['deal name', 'opportunity name', 'title', 'trattativa'],
  }),
  field('company', 'text', ['Company', 'Azienda'], {
    guesses: ['account', 'account name', 'company name', 'customer', 'cliente', 'ragione sociale', 'azienda'],
  }),
  field('stage', 'choice', ['Stage', 'Fase'], {
    options: DEAL_STAGES,
    isRequired: true,
    guesses: ['deal stage', 'opportunity stage', 'status', 'stato', 'fase'],
  }),
  field('amount', 'amount', ['Amount', 'Importo'], {
    guesses: ['value', 'close value', 'deal value', 'revenue', 'valore', 'totale'],
  }),
  field('currency', 'text', ['Currency', 'Valuta'], { guesses: ['currency code', 'divisa'] }),
  field('product', 'text', ['Product', 'Prodotto'], { guesses: ['product name', 'item', 'articolo'] }),
  field('quantity', 'integer', ['Quantity', 'Quantità'], { guesses: ['qty', 'units', 'quantita', 'pezzi'] }),
  field('openedAt', 'instant', ['Opened', 'Aperta il'], {
    guesses: [
      'engage date',
      'created',
      'create date',
      'open date',
      'created at',
      'data apertura',
      'data creazione',
    ],
  }),
  field('closedOn', 'day', ['Closed', 'Chiusa il'], {
    guesses: ['close date', 'closed date', 'won date', 'data chiusura', 'chiusura'],
  }),
  field('closeReason', 'choice', ['Reason (lost)', 'Motivo (perse)'], {
    options: SHIPPED_REASONS.filter(({ list }) => list === 'lost').map(({ code }) => code),
    guesses: ['loss reason', 'lost reason', 'closed lost reason', 'motivo perdita', 'motivo di perdita'],
  }),
  field('owner', 'member', ['Owner here', 'Responsabile qui'], { guesses: ['owner email'] }),
  field('ownerLabel', 'text', ['Owner', 'Venditore'], {
    guesses: ['sales agent', 'sales rep', 'deal owner', 'agent', 'agente', 'responsabile', 'commerciale'],
  }),
];

/** Where the columns of a list of companies may go. */
export const COMPANY_FIELDS = [
  field('externalId', 'text', ['Company id', 'Id azienda'], {
    guesses: ['id', 'account id', 'codice cliente'],
  }),
  field('name', 'text', ['Name', 'Nome'], {
    isRequired: true,
    guesses: ['account', 'account name', 'company', 'company name', 'ragione sociale', 'azienda'],
  }),
  field('domain', 'text', ['Web site', 'Sito web'], { guesses: ['website', 'domain', 'url', 'sito'] }),
  field('country', 'text', ['Country', 'Paese'], {
    guesses: ['office location', 'nation', 'nazione', 'sede'],
  }),
  field('employees', 'integer', ['Employees', 'Dipendenti'], {
    guesses: ['number of employees', 'company size', 'headcount', 'numero dipendenti', 'addetti'],
  }),
  field('industry', 'text', ['Industry', 'Settore'], { guesses: ['sector', 'vertical', 'comparto'] }),
  field('kinds', 'kinds', ['What it is to us', 'Che cosa è per noi'], {
    options: COMPANY_KINDS,
    guesses: [
      'kind',
      'type',
      'company type',
      'account type',
      'relationship',
      'tipo',
      'tipo azienda',
      'relazione',
    ],
  }),
];

/** Where the columns of a price list may go. */
export const PRODUCT_FIELDS = [
  field('name', 'text', ['Name', 'Nome'], {
    isRequired: true,
    guesses: ['product', 'product name', 'item', 'prodotto', 'articolo', 'descrizione'],
  }),
  field('series', 'text', ['Series', 'Serie'], { guesses: ['family', 'category', 'linea', 'categoria'] }),
  field('price', 'amount', ['Price', 'Prezzo'], {
    guesses: ['sales price', 'list price', 'unit price', 'prezzo listino'],
  }),
  field('currency', 'text', ['Currency', 'Valuta'], { guesses: ['currency code', 'divisa'] }),
];
