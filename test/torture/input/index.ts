import type { Trial } from '../lib/trial.js';
import { ABUSE } from './abuse.js';
import { auth } from './auth.js';
import { FUZZ_API } from './fuzz-api.js';
import { FUZZ_CSV } from './fuzz-csv.js';
import { FUZZ_CSV_EXPORT } from './fuzz-csv-export.js';
import { FUZZ_INJECT } from './fuzz-inject.js';
import { XSS } from './xss.js';

export const TRIALS: readonly Trial[] = [FUZZ_API, FUZZ_CSV, FUZZ_CSV_EXPORT, FUZZ_INJECT, XSS, ABUSE, auth];
