import type { Trial } from '../lib/trial.js';
import { bootRole } from './boot-role.js';
import { fields } from './fields.js';
import { poolLeak } from './pool-leak.js';
import { rbacMatrix } from './rbac-matrix.js';
import { rls } from './rls.js';
import { sweep } from './sweep.js';

export const TRIALS: readonly Trial[] = [sweep, rls, poolLeak, bootRole, rbacMatrix, fields];
