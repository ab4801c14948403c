import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClockHour4,
  IconCircleMinus,
} from '@tabler/icons-react';
import type { JSX } from 'react';
import classes from './signal.module.css';

export type Tone = 'good' | 'warn' | 'bad' | 'calm' | 'busy' | 'off';

const ICONS = {
  good: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconCircleX,
  calm: IconCircleDashed,
  busy: IconClockHour4,
  off: IconCircleMinus,
} as const;

/** A state in three ways at once: word, sign and colour. */
export function Signal({ tone, children }: { tone: Tone; children: string }): JSX.Element {
  const Icon = ICONS[tone];
  return (
    <span className={`${classes.signal} ${classes[tone]}`}>
      <Icon size={14} stroke={2} aria-hidden />
      {children}
    </span>
  );
}

const TONES: Readonly<Record<string, Tone>> = {
  on_track: 'good',
  at_risk: 'warn',
  behind: 'bad',
  collecting: 'calm',
  met: 'good',
  breached: 'bad',
  pending: 'busy',
  excused: 'off',
  cancelled: 'off',
  offered: 'busy',
  accepted: 'good',
  rejected: 'bad',
  withdrawn: 'off',
  superseded: 'off',
  lapsed: 'warn',
  draft: 'calm',
  proposed: 'busy',
  signed: 'good',
  active: 'good',
  ended: 'off',
  done: 'good',
  completed: 'good',
  failed: 'bad',
  running: 'busy',
};

export const toneOf = (code: string): Tone => TONES[code] ?? 'calm';
