import type { Trial } from '../lib/trial.js';
import { backupRestore } from './backup-restore.js';

export const TRIALS: readonly Trial[] = [backupRestore];
