import { compileCalendar, withPauses } from '../index.js';
import type { CalendarDefinition, WorkingCalendar } from '../index.js';
import { MinuteStepper } from './minute-stepper.js';
import { amountOf, pausesOf, randomDefinition } from './random-calendars.js';
import type { Draws } from './random-calendars.js';
import {
  DAY_MINUTES,
  fill,
  MINUTE,
  openMinutes,
  TABLE_DAYS,
  TABLE_MINUTES,
  WallClock,
} from './wall-clock.js';

/** Where the library and the table differ, with all that is needed to see why. */
export interface Difference {
  readonly definition: CalendarDefinition;
  readonly given: object;
  readonly wanted: object;
}

interface Both {
  readonly calendar: WorkingCalendar;
  readonly stepper: MinuteStepper;
}

/** One random calendar of a zone around a day, as the library compiles it and as a table of minutes, asked about so many cases. */
export class CalendarComparison {
  private readonly clock: WallClock;

  constructor(
    private readonly zone: string,
    around: string,
  ) {
    this.clock = new WallClock(zone, around);
  }

  /** The first case that differs; undefined when all agree. @param atEdges starts at openings and closings, and short spans */
  firstDifference(random: Draws, cases: number, atEdges = false): Difference | undefined {
    const { start, dates } = this.clock;
    const definition = randomDefinition(random, this.zone, dates);
    const open = openMinutes(this.clock, definition);
    const pauses = random.chance(0.3) ? pausesOf(random, start) : [];
    pauses.forEach(({ from, to }) => fill(open, from / MINUTE - start, to / MINUTE - start, 0));
    const span = { from: start * MINUTE, to: (start + TABLE_MINUTES) * MINUTE };
    const calendar = withPauses(compileCalendar(definition, span), pauses);
    const both = { calendar, stepper: new MinuteStepper(start, open) };
    const edges = atEdges ? edgesOf(open) : [];
    for (let count = 0; count < cases; count += 1) {
      const at = edges.length > 0 ? this.edge(random, edges) : this.anywhere(random);
      const found = difference(both, { at, ...spansOf(random, at, atEdges) });
      if (found)
        return { definition, given: { pauses, ...found.given }, wanted: { pauses, ...found.wanted } };
    }
    return undefined;
  }

  /** A week at either end is left for answers to land in; half of the starts are whole minutes. */
  private anywhere(random: Draws): number {
    const minute = (7 + random.below(TABLE_DAYS - 14)) * DAY_MINUTES + random.below(DAY_MINUTES);
    return (this.clock.start + minute) * MINUTE + (random.chance(0.5) ? 0 : random.below(MINUTE));
  }

  private edge(random: Draws, edges: readonly number[]): number {
    const minute = edges[random.below(edges.length)] as number;
    return (this.clock.start + minute) * MINUTE + random.below(3) - 1;
  }
}

/** Minutes at which it opens or closes, far enough from the ends of the table. */
const edgesOf = (open: Uint8Array): number[] => {
  const week = 7 * DAY_MINUTES;
  const minutes = Array.from({ length: TABLE_MINUTES - 2 * week }, (_, index) => week + index);
  return minutes.filter((minute) => open[minute] !== open[minute - 1]);
};

interface Asked {
  readonly at: number;
  readonly amount: number;
  readonly later: number;
}

function spansOf(random: Draws, at: number, areShort: boolean): Omit<Asked, 'at'> {
  const amount = areShort && random.chance(0.5) ? random.below(2) * 1_000 : amountOf(random);
  const later = areShort && random.chance(0.5) ? amount : random.below(5 * DAY_MINUTES * MINUTE);
  return { amount, later: at + later };
}

function difference({ calendar, stepper }: Both, asked: Asked): Omit<Difference, 'definition'> | undefined {
  const { at, amount, later } = asked;
  const [after, before] = [stepper.add(at, amount), stepper.subtract(at, amount)];
  const wanted = { ...asked, open: stepper.isOpen(at), elapsed: stepper.elapsed(at, later), after, before };
  const given = {
    ...{ ...asked, open: calendar.isOpen(at), elapsed: calendar.elapsed(at, later) },
    after: after === undefined ? undefined : calendar.add(at, amount),
    before: before === undefined ? undefined : calendar.subtract(at, amount),
  };
  return JSON.stringify(given) === JSON.stringify(wanted) ? undefined : { given, wanted };
}
