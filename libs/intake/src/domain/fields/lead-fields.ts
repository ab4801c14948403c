import { CHANNELS, INTENTS, ORIGINS, SHIPPED_REASONS, SIDE_STAGES, STAGES } from '#contracts';
import { field } from '../import-field.js';

/** Why a lead came to nothing, before contact or after it. */
const ENDINGS = [...new Set(SHIPPED_REASONS.filter(({ list }) => list !== 'lost').map(({ code }) => code))];

/** Where the columns of a file of leads may go. */
export const LEAD_FIELDS = [
  field('externalId', 'text', ['Record id', 'Id del record'], {
    guesses: ['id', 'lead id', 'record id', 'prospect id', 'external id', 'contact id', 'codice', 'id lead'],
  }),
  field('firstName', 'text', ['First name', 'Nome'], {
    guesses: ['given name', 'forename', 'name first', 'nome'],
  }),
  field('lastName', 'text', ['Last name', 'Cognome'], {
    guesses: ['surname', 'family name', 'name last', 'cognome'],
  }),
  field('fullName', 'text', ['Full name', 'Nome e cognome'], {
    guesses: ['name', 'contact name', 'lead name', 'nominativo', 'referente', 'contatto'],
  }),
  field('email', 'email', ['E-mail', 'E-mail'], {
    guesses: ['email', 'mail', 'email address', 'e mail address', 'indirizzo email', 'posta elettronica'],
  }),
  field('phone', 'text', ['Phone', 'Telefono'], {
    guesses: ['phone number', 'telephone', 'mobile', 'mobile phone', 'cell', 'cellulare', 'tel', 'recapito'],
  }),
  field('jobTitle', 'text', ['Job title', 'Ruolo'], {
    guesses: ['title', 'position', 'role', 'qualifica', 'mansione', 'posizione'],
  }),
  field('country', 'text', ['Country', 'Paese'], { guesses: ['nation', 'nazione', 'stato', 'country code'] }),
  field('region', 'text', ['Region', 'Regione'], {
    guesses: ['state', 'province', 'city', 'provincia', 'citta'],
  }),
  field('company.name', 'text', ['Company', 'Azienda'], {
    guesses: [
      'company name',
      'account',
      'account name',
      'organization',
      'ragione sociale',
      'societa',
      'ditta',
    ],
  }),
  field('company.domain', 'text', ['Company web site', 'Sito aziendale'], {
    guesses: ['website', 'web site', 'domain', 'company domain', 'url', 'sito web', 'sito'],
  }),
  field('company.country', 'text', ['Company country', 'Paese azienda']),
  field('company.employees', 'integer', ['Employees', 'Dipendenti'], {
    guesses: ['number of employees', 'company size', 'headcount', 'numero dipendenti', 'addetti'],
  }),
  field('company.industry', 'text', ['Industry', 'Settore'], { guesses: ['sector', 'vertical', 'comparto'] }),
  field('channel', 'choice', ['Channel', 'Canale'], {
    options: CHANNELS,
    guesses: ['source', 'lead source', 'original source', 'fonte', 'sorgente', 'provenienza'],
  }),
  field('campaign', 'text', ['Campaign', 'Campagna'], {
    guesses: ['campaign name', 'nome campagna', 'utm campaign'],
  }),
  field('asset', 'text', ['Asset', 'Contenuto'], {
    guesses: ['form', 'landing page name', 'modulo', 'form name'],
  }),
  field('distributionCode', 'text', ['Distribution code', 'Codice di distribuzione'], {
    guesses: ['brochure code', 'catalogue code', 'promo code', 'codice brochure', 'codice catalogo'],
  }),
  field('utm.source', 'text', ['UTM source', 'UTM source']),
  field('utm.medium', 'text', ['UTM medium', 'UTM medium']),
  field('utm.campaign', 'text', ['UTM campaign', 'UTM campaign']),
  field('utm.term', 'text', ['UTM term', 'UTM term']),
  field('utm.content', 'text', ['UTM content', 'UTM content']),
  field('referrer', 'text', ['Referrer', 'Pagina di provenienza'], { guesses: ['referer', 'referring url'] }),
  field('landingPage', 'text', ['Landing page', 'Pagina di arrivo'], {
    guesses: ['landing url', 'first page'],
  }),
  field('intent', 'choice', ['Intent', 'Intento'], { options: INTENTS, guesses: ['intenzione'] }),
  field('origin', 'choice', ['Origin', 'Origine'], { options: ORIGINS, guesses: ['origine'] }),
  field('leadType', 'text', ['What they ask for', 'Richiesta'], {
    guesses: ['lead type', 'type', 'interest', 'product interest', 'tipo', 'interesse'],
  }),
  field('grade', 'text', ['Grade', 'Classe'], { guesses: ['rating', 'lead grade', 'valutazione'] }),
  field('stage', 'choice', ['Stage', 'Fase'], {
    options: [...STAGES, ...SIDE_STAGES],
    guesses: ['status', 'lead status', 'lifecycle stage', 'lead stage', 'stato lead', 'fase'],
  }),
  field('reason', 'choice', ['Reason (disqualified, recycled)', 'Motivo (scartati, riciclati)'], {
    options: ENDINGS,
    guesses: [
      ...['reason', 'rejection reason', 'disqualification reason', 'reject reason', 'unqualified reason'],
      ...['motivo', 'motivo rifiuto', 'motivo scarto'],
    ],
  }),
  field('owner', 'member', ['Owner', 'Responsabile'], {
    guesses: [
      ...['lead owner', 'contact owner', 'record owner', 'owner name', 'owner email', 'assigned to'],
      ...['sales rep', 'assegnato a', 'commerciale', 'venditore'],
    ],
  }),
  field('occurredAt', 'instant', ['When it came in', 'Data di arrivo'], {
    guesses: [
      'created',
      'created at',
      'create date',
      'date',
      'submitted at',
      'created time',
      'data',
      'data creazione',
    ],
  }),
];
