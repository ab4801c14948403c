import type { Translated } from '../../ui/translated.js';
import type { en } from './words.en.js';

export const it: Translated<typeof en> = {
  title: 'Accordo',
  make: {
    title: 'Crea un accordo',
    lead: 'Una prima versione in quattro numeri. Entrambe le parti la leggono, entrambe firmano, poi vale.',
    name: 'Nome',
    goal: 'Lead al mese dovuti dal marketing',
    accept: 'Ore alle vendite per accettare o rifiutare',
    contact: 'Ore alle vendite per il primo contatto',
    objective: 'Quota di scadenze da rispettare (%)',
    go: 'Scrivi la bozza',
    defaultName: 'Marketing e vendite',
    none: 'Ancora nessun accordo',
    noneText:
      'Un accordo ha due parti: ciò che il marketing deve alle vendite e ciò che le vendite devono al marketing. Senza entrambe è solo un obiettivo.',
  },
  version: 'Versione {{number}}',
  effective: 'in vigore dal {{on}}',
  period: {
    week: 'Conteggio per settimana',
    month: 'Conteggio per mese',
    quarter: 'Conteggio per trimestre',
  },
  window: {
    acceptance_one:
      'Un lead resta provvisorio per {{count}} giorno lavorativo; poi il silenzio vale come accettazione.',
    acceptance_other:
      'Un lead resta provvisorio per {{count}} giorni lavorativi; poi il silenzio vale come accettazione.',
    dispute_one: 'Un rifiuto si può contestare per {{count}} giorno lavorativo.',
    dispute_other: 'Un rifiuto si può contestare per {{count}} giorni lavorativi.',
  },
  status: {
    draft: 'Bozza',
    proposed: 'Proposto',
    signed: 'Firmato da entrambi',
    active: 'In vigore',
    superseded: 'Sostituito',
    ended: 'Concluso',
  },
  clause: {
    quota: '{{goal}} lead per {{unit}}, conteggiati alla consegna',
    accept: 'Accettare o rifiutare con un motivo entro {{time}}',
    contact: 'Primo tentativo valido di contatto entro {{time}}',
    duty: 'Entro {{time}}',
    tier: '{{label}}: {{time}}',
    objective: 'rispettato in almeno il {{share}} dei casi',
    working: 'tempo lavorativo',
    serves: 'A favore di: {{text}}',
    consequence: 'Altrimenti: {{text}}',
  },
  unit: { week: 'settimana', month: 'mese', quarter: 'trimestre' },
  sign: {
    title: 'Firme',
    missing: 'non ancora firmato',
    go: 'Firma per {{side}}',
    at: '{{name}}, {{at}}',
    done: 'Firmato',
  },
  amend: {
    go: 'Nuova versione',
    title: 'Scrivi una nuova versione',
    text: 'Cambia i numeri; tutto il resto rimane parola per parola. Le due parti firmano di nuovo.',
    hours: '{{clause}} · {{tier}} (ore)',
    done: 'La bozza è scritta',
  },
  act: {
    propose: 'Proponi all’altra parte',
    proposed: 'Proposto',
    activate: 'Metti in vigore',
    activated: 'In vigore da ora',
    board: 'Come stanno le due parti',
  },
};
