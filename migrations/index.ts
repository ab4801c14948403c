import type { MigrationClass } from '#database';
import { Floor1764000000000 } from './1764000000000-floor.js';
import { Journal1764000001000 } from './1764000001000-journal.js';
import { Idempotency1764000002000 } from './1764000002000-idempotency.js';
import { Identity1764000003000 } from './1764000003000-identity.js';
import { People1764000004000 } from './1764000004000-people.js';
import { Journey1764000005000 } from './1764000005000-journey.js';
import { Leads1764000006000 } from './1764000006000-leads.js';
import { Revenue1764000006500 } from './1764000006500-revenue.js';
import { Intake1764000006800 } from './1764000006800-intake.js';
import { Agreements1764000007000 } from './1764000007000-agreements.js';
import { Scoreboard1764000008000 } from './1764000008000-scoreboard.js';

/** Every step in order; a released step never changes. */
export const MIGRATIONS: readonly MigrationClass[] = [
  Floor1764000000000,
  Journal1764000001000,
  Idempotency1764000002000,
  Identity1764000003000,
  People1764000004000,
  Journey1764000005000,
  Leads1764000006000,
  Revenue1764000006500,
  Intake1764000006800,
  Agreements1764000007000,
  Scoreboard1764000008000,
];
