import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { DECLINE_REASONS } from '#contracts';
import { useMemberName } from '../../api/session.js';
import type { Note, TimelineEntry } from '../../api/types.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import { NoteText } from './notes/note-text.js';
import { useHoldReason } from './rest/hold-reason.js';
import { en } from './words.en.js';
import classes from './leads.module.css';
import { wordsKeyOf } from './words-key.js';

type EntryKey = keyof typeof en.entry;

const isTold = (key: string): key is EntryKey => key in en.entry;
const BAD = new Set([
  'obligation.breached',
  'handover.rejected',
  'handover.lapsed',
  'lead.disqualified',
  'opportunity.lost',
]);

const weightOf = (type: string): string =>
  BAD.has(type) ? 'bad' : /^(handover|opportunity)\./.test(type) ? 'baton' : 'plain';

interface TimelineProps {
  readonly entries: readonly TimelineEntry[];
  readonly notes: readonly Note[];
}

/** A note belongs to the entry that tells of it, or to that of its subject written at the same instant. */
const notesOf = ({ payload, occurredAt }: TimelineEntry, notes: readonly Note[]): Note[] =>
  notes.filter(
    ({ id, subjectId, at }) =>
      id === payload.noteId ||
      (at === occurredAt && (subjectId === payload.handoverId || subjectId === payload.attemptId)),
  );

/** What happened, in words, the latest first. */
export function Timeline({ entries, notes }: TimelineProps): JSX.Element {
  const { t } = useTranslation('leads');
  const formats = useFormats();
  const tell = useTelling();
  const latest = entries.toSorted(
    (a, b) => Date.parse(b.occurredAt) - Date.parse(a.occurredAt) || (b.position ?? 0) - (a.position ?? 0),
  );
  return (
    <ol className={classes.timeline}>
      {latest.map((entry) => (
        <li key={entry.id} className={classes.moment} data-weight={weightOf(entry.type)}>
          <div className={classes.what}>{tell(entry)}</div>
          {notesOf(entry, notes).map((note) => (
            <NoteText key={note.id} note={note} />
          ))}
          <div className={`${classes.meta} tabular`}>
            {formats.moment(entry.occurredAt)} · {entry.actor.name ?? t('lead.system')}
          </div>
        </li>
      ))}
    </ol>
  );
}

function useTelling(): (entry: TimelineEntry) => string {
  const { t } = useTranslation(['leads', 'ui']);
  const label = useLabel();
  const formats = useFormats();
  const nameOf = useMemberName();
  const holdReason = useHoldReason();
  const declinedFor = (reason: string): string => {
    const known = DECLINE_REASONS.find((each) => each === reason);
    return known ? t(`ui:claim.reason.${known}`) : reason;
  };
  return (entry) => {
    const key = wordsKeyOf(entry);
    if (!isTold(key)) return entry.type;
    const { payload } = entry;
    const text = (member: string): string => {
      const value = payload[member];
      return typeof value === 'string' ? value : '';
    };
    const move = payload.move as { to?: string } | null | undefined;
    return t(`entry.${key}`, {
      reason: label('reason', text('reason')),
      hold: holdReason(text('reason')),
      stage: label('stage', move?.to ?? ''),
      attempt: label('attempt', text('type')),
      declined: declinedFor(text('reason')),
      outcome: label('outcome', text('outcome')),
      to: nameOf(text('toMemberId')) ?? t(text('toMemberId') === '' ? 'lead.queue' : 'lead.another'),
      due: text('dueAt') === '' ? '–' : formats.moment(text('dueAt')),
    });
  };
}
