import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { ActOnDue } from './application/act-on-due.js';
import { CalendarsModule } from '#calendars';
import { AgreementRequests } from './application/agreement-requests.js';
import { KeepDisputeWindows } from './application/keep-dispute-windows.js';
import { METRIC_CODES } from './application/metric-codes.js';
import { FreezeStanding } from './application/periods/freeze-standing.js';
import { ReadAgreements } from './application/read-agreements.js';
import { ReadObligations } from './application/read-obligations.js';
import { ReadPartnerDuties } from './application/read-partner-duties.js';
import { RecordChanges } from './application/record-changes.js';
import { VersionsInForce } from './application/versions-in-force.js';
import { DutiesBoard } from './boards/duties-board.js';
import './boards/standing-duty.row.js';
import './boards/standing-version.row.js';
import { DUTY_CONTROLLERS, DUTY_DECISIONS } from './duties.providers.js';
import { ObligationsController } from './http/obligations.controller.js';
import { PERIOD_CONTROLLERS, PERIOD_PARTS } from './period-parts.js';
import './persistence/acceptance-window.row.js';
import './persistence/dispute-window.row.js';
import './persistence/due.row.js';
import './persistence/obligation.row.js';
import './persistence/tally-credit.row.js';
import './persistence/tally-entry.row.js';
import { FollowDisputes } from './reactions/follow-disputes.js';
import { FollowLeads } from './reactions/follow-leads.js';
import { FollowMerges } from './reactions/follow-merges.js';
import { LockDuties } from './reactions/lock-duties.js';
import { REHEARSAL_CONTROLLERS, REHEARSAL_PARTS } from './rehearsal-parts.js';
import { Lateness } from './timers/lateness.js';
import { Timers } from './timers/timers.js';
import { TimerWork } from './timers/timer-work.js';
import { WriteHistory } from './timers/write-history.js';
import { VERSION_COMMANDS, VERSION_CONTROLLERS, VERSION_PARTS } from './version-parts.js';

const rules = [
  VersionsInForce,
  RecordChanges,
  ActOnDue,
  FollowLeads,
  FollowMerges,
  KeepDisputeWindows,
  FollowDisputes,
  LockDuties,
  Lateness,
  Timers,
  WriteHistory,
];
const reads = [AgreementRequests, ReadAgreements, ReadObligations, ReadPartnerDuties, DutiesBoard];

export interface AgreementsWishes {
  /** This process acts on what falls due. */
  readonly isWorker: boolean;
  /** Codes of every metric there is, to be signed with a version; none leave its dictionary as it was written. */
  readonly metrics?: readonly string[];
}

/** What both sides promised, what is owed, what is credited. */
@Module({})
export class AgreementsModule {
  static with({ isWorker, metrics = [] }: AgreementsWishes): DynamicModule {
    return {
      module: AgreementsModule,
      imports: [CalendarsModule],
      controllers: [
        ...VERSION_CONTROLLERS,
        ObligationsController,
        ...DUTY_CONTROLLERS,
        ...PERIOD_CONTROLLERS,
        ...REHEARSAL_CONTROLLERS,
      ],
      providers: [
        ...VERSION_COMMANDS,
        ...VERSION_PARTS,
        { provide: METRIC_CODES, useValue: metrics },
        ...PERIOD_PARTS,
        ...DUTY_DECISIONS,
        ...REHEARSAL_PARTS,
        ...rules,
        ...reads,
        ...(isWorker ? [TimerWork] : []),
      ],
      exports: [...VERSION_COMMANDS, ReadAgreements, ReadPartnerDuties, Timers, WriteHistory, FreezeStanding],
    };
  }
}
