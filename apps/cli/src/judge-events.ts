import type { LogEvent } from '#sla';

/** Events remembered while spilled cases are read back. */
const MOST_RECALLED = 20_000;
/** No character at all, so it stands in no text that a log reader lets through. */
const BETWEEN = '\uFFFF';

/** What the rows in memory say, each thing once: logs say the same few things over and over. */
export class LogEvents {
  private readonly numbers = new Map<string, number>();
  private readonly texts: string[] = [];
  private readonly events: (LogEvent | undefined)[] = [];
  private readonly spilled: (string | undefined)[] = [];
  private readonly recent = new Map<string, LogEvent>();

  constructor(private readonly eventOf: (told: readonly string[]) => LogEvent) {}

  get size(): number {
    return this.texts.length;
  }

  /** Good until `clear`. */
  numberOf(told: readonly string[]): number {
    const text = told.join(BETWEEN);
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.texts.push(text) - 1;
      this.numbers.set(text, number);
    }
    return number;
  }

  at(number: number): LogEvent {
    return (this.events[number] ??= this.read(this.texts[number]!));
  }

  /** As it is spilled: JSON, so that no tab and no line end stands in it. */
  textAt(number: number): string {
    return (this.spilled[number] ??= JSON.stringify(this.texts[number]));
  }

  clear(): void {
    this.numbers.clear();
    this.texts.length = 0;
    this.events.length = 0;
    this.spilled.length = 0;
  }

  /** An event that was spilled and is read back; takes no number. */
  recalled(text: string): LogEvent {
    let event = this.recent.get(text);
    if (event === undefined) {
      if (this.recent.size >= MOST_RECALLED) this.recent.clear();
      event = this.read(JSON.parse(text) as string);
      this.recent.set(text, event);
    }
    return event;
  }

  private read(text: string): LogEvent {
    return this.eventOf(text.split(BETWEEN));
  }
}
