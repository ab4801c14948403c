import { Database } from '#database';
import { AppError } from '#kernel';
import type { EpochMs } from '#kernel';
import { capture, perform } from './deeds.js';
import type { Dice } from './dice.js';
import { tellOffer } from './lead-story.js';
import { Population } from './people.js';
import { planLead } from './plan-lead.js';
import { dayIn, workingYear } from './season.js';
import { Known } from './stage.js';
import type { Command, FoundedCompany, Stage } from './stage.js';
import type { PlannedLead, Step } from './step.js';
import { Story } from './story.js';
import type { World } from './story.js';

export interface TrafficCounts {
  readonly done: number;
  /** Deeds that somebody else forestalled: no fault, live data have a will of their own. */
  readonly refused: number;
}

/** Leads that are worked on side by side. */
const AT_WORK = 40;
/** The share of interest that marketing hands over. */
const HANDED_OVER = 0.7;

/** Today's traffic in a company: interest, hand-overs, answers, calls and deals, one deed at a time, each happening now. */
export class Traffic {
  private readonly known = new Known();
  private readonly people = new Population();
  private readonly leads: PlannedLead[] = [];
  private readonly atWork: Step[][] = [];
  private readonly world: World;
  private done = 0;
  private refused = 0;

  constructor(
    private readonly command: Command,
    private readonly company: FoundedCompany,
    private readonly dice: Dice,
    private readonly now: () => EpochMs,
  ) {
    const { calendar } = workingYear(now(), now());
    this.world = { calendar, storyAt: () => 'ordinary' };
  }

  get counts(): TrafficCounts {
    return { done: this.done, refused: this.refused };
  }

  /** Does the next thing on some lead; returns what it was, or null when it was refused. */
  async next(): Promise<Step['kind'] | null> {
    const story = this.pick();
    const step = story.shift();
    if (!step) throw new Error('A story without a step was kept.');
    const isDone = await this.play(step);
    if (!isDone) story.length = 0;
    if (story.length === 0) this.atWork.splice(this.atWork.indexOf(story), 1);
    if (isDone) this.done += 1;
    else this.refused += 1;
    return isDone ? step.kind : null;
  }

  private pick(): Step[] {
    const isFull = this.atWork.length >= AT_WORK;
    if (isFull || (this.atWork.length > 5 && this.dice.chance(0.7))) return this.dice.pick(this.atWork);
    const story = this.newStory();
    this.atWork.push(story);
    return story;
  }

  /** What will happen to somebody new; in this order, but sooner than planned. */
  private newStory(): Step[] {
    const index = this.leads.length;
    const dice = this.dice.fork(index);
    const lead = planLead(this.people, dice, dayIn(this.now()));
    this.leads.push(lead);
    const story = new Story(this.world, dice, index, lead, this.now());
    story.does({ kind: 'capture' });
    if (dice.chance(HANDED_OVER)) tellOffer(story);
    return story.steps;
  }

  /** False when it was refused: whoever works in the company may have done something else with the lead. */
  private async play(step: Step): Promise<boolean> {
    const { command, company, known, leads } = this;
    try {
      await command(Database).withWorkspace(company.workspaceId, (tx) =>
        playNow({ tx, command, company, known, leads }, step),
      );
      return true;
    } catch (error) {
      if (error instanceof AppError) return false;
      throw error;
    }
  }
}

const playNow = (stage: Stage, step: Step): Promise<unknown> =>
  step.kind === 'capture' ? capture(stage, [step], { isLive: true }) : perform(stage, step);
