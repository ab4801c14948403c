import { deal } from './deal-words.en.js';
import { house } from './house-words.en.js';
import { portal } from './portal-words.en.js';

export const en = { title: 'Partners', deal, portal, house } as const;
