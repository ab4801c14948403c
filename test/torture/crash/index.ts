import type { Trial } from '../lib/trial.js';
import { backupRestore } from './backup-restore.js';
import { DISK_FULL } from './disk-full.js';
import { DOUBLE_KILL } from './double-kill.js';
import { KILL9_API } from './kill9-api.js';
import { KILL9_EMBEDDED } from './kill9-embedded.js';
import { KILL9_SEQUENCER } from './kill9-sequencer.js';
import { MIGRATE_KILL } from './migrate-kill.js';
import { redisLoss } from './redis-loss.js';
import { rolling } from './rolling.js';

export const TRIALS: readonly Trial[] = [
  backupRestore,
  DISK_FULL,
  DOUBLE_KILL,
  KILL9_API,
  KILL9_EMBEDDED,
  KILL9_SEQUENCER,
  MIGRATE_KILL,
  redisLoss,
  rolling,
];
