import type { Translated } from '../../ui/translated.js';
import type { en } from './words.en.js';

export const it: Translated<typeof en> = {
  title: 'Parete',
  full: 'A tutto schermo',
  leave: 'Lascia la parete',
  of: 'su {{goal}}',
  chance: 'Probabilità di riuscita: {{chance}}',
  running: '{{pending}} in corso, {{soon}} in scadenza',
  view: 'Vista {{number}} di {{count}}',
};
