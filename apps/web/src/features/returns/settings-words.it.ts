import type { Translated } from '../../ui/translated.js';
import type { settings as en } from './settings-words.en.js';

export const settings: Translated<typeof en> = {
  open: 'Margine e clienti',
  title: 'Ciò che nessun dato dice',
  text: 'I ritorni ne tengono conto subito. Lascia vuoto ciò che non sai: ciò che ne dipende non viene detto, e mai indovinato.',
  margin: 'Margine',
  marginHint: 'Parte dei ricavi che resta pagato ciò che si è venduto.',
  revenue: 'Quanto porta un cliente al mese',
  revenueHint: 'Per il rientro e l’LTV.',
  bases: {
    'deal-a-month': 'la trattativa media, ogni mese',
    'deal-a-year': 'la trattativa media, ogni anno',
    said: 'un importo che indico io',
  },
  monthly: 'Importo al mese, {{currency}}',
  lifetime: 'Quanto restano i clienti',
  lifetimeHint: 'Ne basta una: rispondono alla stessa domanda.',
  lifetimes: { churn: 'da quanti se ne vanno ogni mese', months: 'in mesi', repeat: 'da quanti ricomprano' },
  churn: 'Se ne vanno ogni mese',
  months: 'Mesi in cui resta un cliente',
  repeat: 'Ricomprano nel periodo seguente',
  periods: 'Periodi considerati',
  unsaid: 'non detto',
  save: 'Salva',
  saved: 'Salvato: tutti i ritorni ne tengono conto.',
};
