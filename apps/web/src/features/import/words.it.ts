import type { Translated } from '../../ui/translated.js';
import type { en } from './words.en.js';

export const it: Translated<typeof en> = {
  title: 'Importa',
  lead: 'Nulla viene scritto finché non avvii, e lo stesso file due volte non aggiunge nulla.',
  kind: { label: 'Che cosa contiene il file', leads: 'Lead', opportunities: 'Opportunità' },
  drop: {
    title: 'Trascina qui un file CSV',
    text: 'oppure scegline uno da questo computer',
    choose: 'Scegli un file',
    sending: 'Invio di {{name}}…',
    label: 'File da importare',
  },
  map: {
    title: 'Colonne',
    column: 'Colonna nel file',
    example: 'Primo valore',
    field: 'Diventa',
    leave: 'Tralascia',
  },
  preview: { title: 'Prime righe', none: 'Il file non ha righe.' },
  run: {
    dry: 'Prova senza scrivere',
    real: 'Importa',
    again: 'Un altro file',
    errors: 'Scarica tutti gli errori',
  },
  progress: {
    title: 'Avanzamento',
    rows: '{{rows}} righe su {{total}}',
    captured: 'Nuovi',
    enriched: 'Aggiunti ai noti',
    duplicate: 'Già noti',
    refused: 'Rifiutati',
  },
  problems: { title: 'Righe con problemi', row: 'Riga', column: 'Colonna', detail: 'Che cosa fare' },
};
