import { FindingsController } from './http/findings.controller.js';
import { PlanController } from './http/plan.controller.js';
import { RehearsalsController } from './http/rehearsals.controller.js';
import { ListPlanLeads } from './rehearsal/list-plan-leads.js';
import { MakePlan } from './rehearsal/make-plan.js';
import { ReadFindings } from './rehearsal/read-findings.js';
import { RehearsalBoard } from './rehearsal/rehearsal-board.js';
import { Rehearsals } from './rehearsal/rehearsals.js';
import { Rehearse } from './rehearsal/rehearse.js';

/** Drafts over the past, plans from a goal, and findings. */
export const REHEARSAL_PARTS = [Rehearse, Rehearsals, RehearsalBoard, MakePlan, ListPlanLeads, ReadFindings];
export const REHEARSAL_CONTROLLERS = [RehearsalsController, PlanController, FindingsController];
