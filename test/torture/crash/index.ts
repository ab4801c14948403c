import type { Trial } from '../lib/trial.js';
import { backupRestore } from './backup-restore.js';
import { HALFOPEN_PG, SLOW_PG } from './bad-lines.js';
import { DISK_FULL } from './disk-full.js';
import { DOUBLE_KILL } from './double-kill.js';
import { KILL9_API } from './kill9-api.js';
import { KILL9_EMBEDDED } from './kill9-embedded.js';
import { KILL9_SEQUENCER } from './kill9-sequencer.js';
import { MIGRATE_KILL } from './migrate-kill.js';
import { KILL9_POSTGRES, RESTART_POSTGRES } from './postgres-ends.js';
import { redisLoss } from './redis-loss.js';
import { rolling } from './rolling.js';

export const TRIALS: readonly Trial[] = [
  KILL9_API,
  KILL9_EMBEDDED,
  KILL9_POSTGRES,
  RESTART_POSTGRES,
  KILL9_SEQUENCER,
  HALFOPEN_PG,
  SLOW_PG,
  DISK_FULL,
  DOUBLE_KILL,
  backupRestore,
  redisLoss,
  rolling,
  MIGRATE_KILL,
];
