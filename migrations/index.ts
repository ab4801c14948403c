import type { MigrationClass } from '#database';
import { Floor1764000000000 } from './1764000000000-floor.js';
import { Journal1764000001000 } from './1764000001000-journal.js';

/** Every step in order; a released step never changes. */
export const MIGRATIONS: readonly MigrationClass[] = [Floor1764000000000, Journal1764000001000];
