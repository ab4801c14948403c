import { Injectable } from '@nestjs/common';
import { compileCalendar } from '#calendar';
import type { CalendarDefinition, WorkingCalendar } from '#calendar';
import { MemberCalendarHistory } from '#calendars';
import type { Tx } from '#database';
import { DAY_MS } from '#kernel';

/** Versions never change, so their compiled calendars are kept; more than so many are made anew. */
const MOST_KEPT = 500;

/** Who is off shift, by the calendars of members' own; who has none is always on shift. */
@Injectable()
export class OnShift {
  private readonly compiled = new Map<string, WorkingCalendar>();

  constructor(private readonly calendars: MemberCalendarHistory) {}

  async offShift(tx: Tx, workspaceId: string, at: Date): Promise<ReadonlySet<string>> {
    const now = at.getTime();
    const { owned, definitions } = await this.calendars.history(tx, workspaceId);
    const off = owned.filter(({ versionId, from, to }) => {
      const definition = definitions.get(versionId);
      return definition && from <= now && now < to && !this.calendar(versionId, definition, now).isOpen(now);
    });
    return new Set(off.map(({ memberId }) => memberId));
  }

  private calendar(versionId: string, definition: CalendarDefinition, now: number): WorkingCalendar {
    const known = this.compiled.get(versionId);
    if (known) return known;
    if (this.compiled.size >= MOST_KEPT) this.compiled.clear();
    const calendar = compileCalendar(definition, { from: now - DAY_MS, to: now + DAY_MS });
    this.compiled.set(versionId, calendar);
    return calendar;
  }
}
