import type { Translated } from '../../ui/translated.js';
import { deal } from './deal-words.it.js';
import { house } from './house-words.it.js';
import { portal } from './portal-words.it.js';
import type { en } from './words.en.js';

export const it: Translated<typeof en> = { title: 'Partner', deal, portal, house };
