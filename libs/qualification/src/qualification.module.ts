import { Module } from '@nestjs/common';
import { LeadsModule } from '#leads';
import { AuditSamples } from './application/audit-samples.js';
import { EraseEvidence } from './application/erase-evidence.js';
import { JudgeLeads } from './application/judge-leads.js';
import { KeepVersions } from './application/keep-versions.js';
import { QualificationRequests } from './application/qualification-requests.js';
import { ReadQualification } from './application/read-qualification.js';
import { ReadTrialLeads } from './application/read-trial-leads.js';
import { ReadVersions } from './application/read-versions.js';
import { RecordEvidence } from './application/record-evidence.js';
import { ScoreLeads } from './application/score-leads.js';
import { TrainPredictiveModel } from './application/train-predictive-model.js';
import { FrameworksController } from './http/frameworks.controller.js';
import { LeadQualificationController } from './http/lead-qualification.controller.js';
import { PredictiveModelsController } from './http/predictive-models.controller.js';
import { SampleAuditsController } from './http/sample-audits.controller.js';
import { ScoreModelsController } from './http/score-models.controller.js';
import './persistence/framework-pin.row.js';
import './persistence/lead-evidence.row.js';
import './persistence/lead-score.row.js';
import './persistence/qualification-version.row.js';
import './persistence/sample-audit-lead.row.js';
import './persistence/sample-audit.row.js';
import { FollowPins } from './reactions/follow-pins.js';
import { ScoreArrivals } from './reactions/score-arrivals.js';

const VERBS = [KeepVersions, RecordEvidence, ScoreLeads, TrainPredictiveModel, AuditSamples, EraseEvidence];
const READING = [QualificationRequests, ReadQualification, ReadTrialLeads, ReadVersions];

@Module({
  imports: [LeadsModule],
  controllers: [
    ...[ScoreModelsController, FrameworksController, LeadQualificationController],
    ...[SampleAuditsController, PredictiveModelsController],
  ],
  providers: [...VERBS, ...READING, JudgeLeads, FollowPins, ScoreArrivals],
})
export class QualificationModule {}
