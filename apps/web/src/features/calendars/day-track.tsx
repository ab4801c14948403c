import { useRef, useState } from 'react';
import type { JSX, KeyboardEvent, PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Weekday, Window } from './calendar-types.js';
import classes from './calendars.module.css';
import { finished, shaped } from './week-gesture.js';
import type { Gesture } from './week-gesture.js';
import { DAY, moved, shortTime, SNAP, stretchOf, tidy } from './week-model.js';
import type { Stretch } from './week-model.js';

interface DayTrackProps {
  readonly day: Weekday;
  readonly windows: readonly Window[];
  /** What runs over from the day before. */
  readonly mornings: readonly Stretch[];
  readonly isReadOnly: boolean;
  readonly onChange: (windows: readonly Window[]) => void;
}

const KINDS: readonly string[] = ['move', 'from', 'to'];

/** What was taken hold of: an end, a window, or the empty row. */
function holdOf(target: EventTarget): Pick<Gesture, 'kind' | 'index'> {
  const held = (target as Element).closest<HTMLElement>('[data-hold]');
  const kind = held?.dataset.hold ?? 'draw';
  return {
    kind: (KINDS.includes(kind) ? kind : 'draw') as Gesture['kind'],
    index: Number(held?.dataset.index ?? -1),
  };
}

const percent = (minutes: number): string => `${(minutes / DAY) * 100}%`;
const placed = ({ from, to }: Stretch): { left: string; width: string } => ({
  left: percent(from),
  width: percent(Math.min(to, DAY) - from),
});

/** The row of one day: drawn on with mouse, finger or keys. */
export function DayTrack({ day, windows, mornings, isReadOnly, onChange }: DayTrackProps): JSX.Element {
  const row = useRef<HTMLDivElement>(null);
  const [gesture, setGesture] = useState<Gesture | null>(null);
  const minuteAt = ({ clientX }: PointerEvent): number => {
    const { left = 0, width = 1 } = row.current?.getBoundingClientRect() ?? {};
    return Math.min(DAY, Math.max(0, ((clientX - left) / width) * DAY));
  };
  const begin = (event: PointerEvent): void => {
    if (isReadOnly || event.button !== 0) return;
    row.current?.setPointerCapture(event.pointerId);
    const minute = minuteAt(event);
    setGesture({ ...holdOf(event.target), began: minute, now: minute });
  };
  const end = (event: PointerEvent): void => {
    if (gesture) onChange(finished(windows, { ...gesture, now: minuteAt(event) }));
    setGesture(null);
  };
  const shown = gesture ? shaped(windows, gesture) : windows;
  return (
    <div
      ref={row}
      className={classes.track}
      data-day={day}
      data-readonly={isReadOnly || undefined}
      onPointerDown={begin}
      onPointerMove={(event) => gesture && setGesture({ ...gesture, now: minuteAt(event) })}
      onPointerUp={end}
      onPointerCancel={() => setGesture(null)}
    >
      {mornings.map((stretch) => (
        <span key={stretch.to} className={classes.morning} style={placed(stretch)} aria-hidden />
      ))}
      {shown.map((window, index) => (
        <DrawnWindow
          key={index}
          day={day}
          window={window}
          index={index}
          isReadOnly={isReadOnly}
          onMove={(by, isEnd) =>
            onChange(tidy(windows.map((each, at) => (at === index ? moved(each, by, isEnd) : each))))
          }
          onRemove={() => onChange(windows.filter((_, at) => at !== index))}
        />
      ))}
    </div>
  );
}

interface DrawnWindowProps {
  readonly day: Weekday;
  readonly window: Window;
  readonly index: number;
  readonly isReadOnly: boolean;
  readonly onMove: (by: number, isEnd: boolean) => void;
  readonly onRemove: () => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -SNAP, ArrowRight: SNAP };

function DrawnWindow({ day, window, index, isReadOnly, onMove, onRemove }: DrawnWindowProps): JSX.Element {
  const { t } = useTranslation('calendars');
  const stretch = stretchOf(window);
  const isOvernight = stretch.to > DAY;
  const pressed = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const isRemoval = event.key === 'Delete' || event.key === 'Backspace';
    if (isReadOnly || (step === undefined && !isRemoval)) return;
    event.preventDefault();
    if (step === undefined) onRemove();
    else onMove(step, event.shiftKey);
  };
  return (
    <button
      type="button"
      className={classes.window}
      data-hold="move"
      data-index={index}
      data-overnight={isOvernight || undefined}
      style={placed(stretch)}
      onKeyDown={pressed}
      aria-label={t('week.window', { day: t(`weekday.${day}`), ...window })}
      title={isOvernight ? t('week.overnight', { close: window.close }) : `${window.open}–${window.close}`}
    >
      <span className={classes.end} data-hold="from" data-index={index} />
      <span className={classes.windowText}>
        <span className={classes.long}>
          {window.open}–{window.close}
        </span>
        <span className={classes.short}>
          {shortTime(window.open)}–{shortTime(window.close)}
        </span>
      </span>
      <span className={classes.end} data-hold="to" data-index={index} />
    </button>
  );
}
