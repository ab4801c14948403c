import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { BreakDownDuty } from './application/break-down-duty.js';
import { ExplainFigure } from './application/explain-figure.js';
import { ListLeadsBehind } from './application/list-leads-behind.js';
import { MarkProcess } from './application/mark-process.js';
import { RebuildFigures } from './application/rebuild-figures.js';
import { recomputeFigures } from './application/recompute-figures.js';
import { Verifications } from './application/verifications.js';
import { VerifyWorkspace } from './application/verify-workspace.js';
import { AgreementBoard } from './boards/agreement-board.js';
import { AgreementVersions } from './boards/agreement-versions.js';
import { FunnelBoard } from './boards/funnel-board.js';
import { LeadershipBoard } from './boards/leadership-board.js';
import { ExplanationsController } from './http/explanations.controller.js';
import { MetricDictionaryController } from './http/metric-dictionary.controller.js';
import { ProcessMarksController } from './http/process-marks.controller.js';
import './persistence/rows.js';

const BOARDS = [AgreementVersions, FunnelBoard, AgreementBoard, LeadershipBoard];
const USE_CASES = [
  BreakDownDuty,
  ExplainFigure,
  ListLeadsBehind,
  MarkProcess,
  RebuildFigures,
  VerifyWorkspace,
  Verifications,
];

/** The figures of a workspace: folds them, shows them on boards, explains and verifies them. Needs `LiveModule`. */
@Module({
  providers: [...BOARDS, ...USE_CASES],
  controllers: [ExplanationsController, MetricDictionaryController, ProcessMarksController],
  exports: [ExplainFigure, RebuildFigures, VerifyWorkspace, Verifications],
})
export class ScoreboardModule implements OnModuleInit {
  constructor(private readonly verifications: Verifications) {}

  onModuleInit(): void {
    this.verifications.register(recomputeFigures);
  }
}
