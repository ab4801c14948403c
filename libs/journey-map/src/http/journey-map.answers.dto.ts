import { ApiProperty } from '@nestjs/swagger';
import { DEPARTMENTS } from '#contracts';
import type { MapStamp } from '../application/asked-period.js';
import type { LeadBehind, LeadsBehind } from '../application/list-leads.js';
import type { JourneyMap } from '../application/read-map.js';
import type { DepartmentTime, MapEdge, MapNode, Reach } from '../domain/map.js';
import { REST, STEPS } from '../domain/steps.js';
import type { EdgeKind, Holder, Step } from '../domain/steps.js';

const HOLDERS = [...DEPARTMENTS, REST];

/** What every figure of the map depends on. */
export class JourneyStampDto implements MapStamp {
  /** First day. */
  from: string;
  /** Last day. */
  to: string;
  /** Of the journal: everything up to it is in the figures. */
  position: number;
  /** Goes up with every change of the map. */
  revision: string;
  /** What is running is told up to then. */
  @ApiProperty({ format: 'date-time' }) asOf: string;
  /** The journal is still being read, or touches changed: figures are partial for some seconds yet. */
  isSettling: boolean;
}

class JourneyWaitDto {
  /** Half moved on within it, those that wait still counted for as long as they have; null: not reached. */
  @ApiProperty({ type: 'number', nullable: true }) medianSeconds: number | null;
  /** Nine tenths did; null: not reached. */
  @ApiProperty({ type: 'number', nullable: true }) p90Seconds: number | null;
}

/** A step, and what became of those who came to it in the period. */
export class JourneyNodeDto extends JourneyWaitDto implements MapNode {
  /** Which one. */
  @ApiProperty({ enum: STEPS }) step: Step;
  /** Visits that began in the period. */
  volume: number;
  /** Still there. */
  here: number;
  /** Still there after 30 days and more. */
  standing: number;
  /** Lost from here. */
  lost: number;
  /** Of leads that were lost in the end. */
  lostAfter: number;
  /** Of leads that were won. */
  wonAfter: number;
  /** All the time at this step, up to now. */
  seconds: number;
  /** Nothing has to happen here: an end, or parked until a day. */
  isRest: boolean;
  /** Who has leads here for most of the time, or whose step it is; `rest`: nobody. */
  @ApiProperty({ enum: HOLDERS }) department: Holder;
}

/** From one step to the next. */
export class JourneyEdgeDto extends JourneyWaitDto implements MapEdge {
  /** From which step. */
  @ApiProperty({ enum: STEPS }) from: Step;
  /** To which one. */
  @ApiProperty({ enum: STEPS }) to: Step;
  /** Further on, back, or out. */
  @ApiProperty({ enum: ['on', 'return', 'loss'] }) kind: EdgeKind;
  /** How often. */
  count: number;
}

/** How much of the time a department had leads. */
export class DepartmentTimeDto implements DepartmentTime {
  /** Which one; `rest` while a lead is parked or at an end. */
  @ApiProperty({ enum: HOLDERS }) department: Holder;
  /** How often it had one. */
  count: number;
  /** How long in all, up to now. */
  seconds: number;
  /** Of all time that was somebody’s; null of what rests. */
  @ApiProperty({ type: 'number', nullable: true }) share: number | null;
}

/** From the first step to a milestone, of those that got there in the period. */
export class JourneyReachDto extends JourneyWaitDto implements Reach {
  /** Won, or paid. */
  @ApiProperty({ enum: STEPS }) step: Step;
  /** How many got there. */
  count: number;
}

/** The way of all leads of a period. */
export class JourneyMapDto implements JourneyMap {
  /** What every figure depends on. */
  stamp: JourneyStampDto;
  /** In the order of the way; steps nobody came to are left out. */
  nodes: JourneyNodeDto[];
  /** In the order of their steps. */
  edges: JourneyEdgeDto[];
  /** Most time first; what rests last. */
  departments: DepartmentTimeDto[];
  /** From the first step to won, and to paid. */
  reached: JourneyReachDto[];
}

/** A lead behind a figure, once for each time it counts. */
export class JourneyLeadDto implements LeadBehind {
  /** The lead. */
  leadId: string;
  /** At which step. */
  step: string;
  /** Where it went, who got it (of two members both ids, `from>to`), or how it ended. */
  other: string;
  /** Who had it. */
  department: string;
  /** When it counts. */
  @ApiProperty({ format: 'date-time' }) at: string;
  /** What it took, or has taken up to now; null where nobody knows. */
  @ApiProperty({ type: 'number', nullable: true }) seconds: number | null;
  /** Not over yet. */
  isRunning: boolean;
}

/** The leads behind a figure. */
export class JourneyLeadsDto implements LeadsBehind {
  /** What the figure depends on. */
  stamp: JourneyStampDto;
  /** The figure. */
  total: number;
  /** The latest first. */
  items: JourneyLeadDto[];
  /** To be sent as `cursor` for the next page; null on the last one. */
  @ApiProperty({ type: 'string', nullable: true }) nextCursor: string | null;
}
