import 'i18next';
import type { words } from './resources.en.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: typeof words;
    returnNull: false;
  }
}
