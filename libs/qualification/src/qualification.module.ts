import { Module } from '@nestjs/common';
import { LeadsModule } from '#leads';
import { AuditSamples } from './application/audit-samples.js';
import { EraseEvidence } from './application/erase-evidence.js';
import { JudgeLeads } from './application/judge-leads.js';
import { KeepVersions } from './application/keep-versions.js';
import { PublishTarget } from './application/publish-target.js';
import { QualificationRequests } from './application/qualification-requests.js';
import { ReadQualification } from './application/read-qualification.js';
import { ReadTargets } from './application/read-targets.js';
import { ReadTrialLeads } from './application/read-trial-leads.js';
import { ReadVersions } from './application/read-versions.js';
import { RecordEvidence } from './application/record-evidence.js';
import { ScoreLeads } from './application/score-leads.js';
import { SwitchPredictiveModel } from './application/switch-predictive-model.js';
import { AskForTraining } from './application/training/ask-for-training.js';
import { GatherClosedLeads } from './application/training/gather-closed-leads.js';
import { LearnApart } from './application/training/learn-apart.js';
import { RunTrainings } from './application/training/run-trainings.js';
import { WatchDrift } from './application/watch-drift.js';
import { AuditsBoard } from './boards/audits-board.js';
import { TrainingBoard } from './boards/training-board.js';
import { TryTarget } from './application/try-target.js';
import { FrameworksController } from './http/frameworks.controller.js';
import { LeadQualificationController } from './http/lead-qualification.controller.js';
import { PredictiveModelsController } from './http/predictive-models.controller.js';
import { SampleAuditsController } from './http/sample-audits.controller.js';
import { ScoreModelsController } from './http/score-models.controller.js';
import { TrainingRunsController } from './http/training-runs.controller.js';
import { TargetsController } from './http/targets.controller.js';
import './persistence/framework-pin.row.js';
import './persistence/lead-evidence.row.js';
import './persistence/lead-score.row.js';
import './persistence/model-switch.row.js';
import './persistence/model-watch.row.js';
import './persistence/qualification-version.row.js';
import './persistence/sample-audit-lead.row.js';
import './persistence/sample-audit.row.js';
import './persistence/training-run.row.js';
import './persistence/target-publication.row.js';
import { FollowPins } from './reactions/follow-pins.js';
import { NoticeDrift } from './reactions/notice-drift.js';
import { ScoreArrivals } from './reactions/score-arrivals.js';

const VERBS = [KeepVersions, RecordEvidence, ScoreLeads, AuditSamples, EraseEvidence];
const PREDICTING = [
  SwitchPredictiveModel,
  WatchDrift,
  AskForTraining,
  RunTrainings,
  GatherClosedLeads,
  LearnApart,
];
const TARGETS = [PublishTarget, ReadTargets, TryTarget];
const READING = [QualificationRequests, ReadQualification, ReadTrialLeads, ReadVersions];
const BOARDS = [AuditsBoard, TrainingBoard];

@Module({
  imports: [LeadsModule],
  controllers: [
    ...[ScoreModelsController, FrameworksController, LeadQualificationController],
    ...[SampleAuditsController, TrainingRunsController, PredictiveModelsController, TargetsController],
  ],
  providers: [
    ...[...VERBS, ...PREDICTING, ...TARGETS, ...READING, ...BOARDS],
    ...[JudgeLeads, FollowPins, ScoreArrivals, NoticeDrift],
  ],
})
export class QualificationModule {}
