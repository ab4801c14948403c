import { Group } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useFormats } from '../../ui/use-formats.js';
import { Amount } from '../plan/plan-inputs.js';
import classes from './begin.module.css';
import type { Guess } from './goal.js';
import type { Proposal } from './use-proposal.js';

export interface GoalFieldsProps {
  readonly guess: Guess;
  readonly setGuess: (guess: Guess) => void;
  readonly proposal: Proposal;
  /** Leads a month as they will be promised. */
  readonly leads: number | null;
  readonly setLeads: (leads: number | null) => void;
  /** True once somebody wrote their own number. */
  readonly isOwn: boolean;
}

/** The revenue wanted, and the leads it asks for: reckoned, and told by what. */
export function GoalFields(props: GoalFieldsProps): JSX.Element {
  const { t } = useTranslation('begin');
  const { currency } = useSession().workspace;
  const { guess, setGuess, proposal, leads, setLeads } = props;
  return (
    <fieldset className={classes.part}>
      <legend>{t('goal.title')}</legend>
      <div className={classes.fields}>
        <Amount
          label={t('goal.revenue', { currency })}
          value={guess.revenue}
          onChange={(revenue) => setGuess({ ...guess, revenue })}
        />
        {proposal.needsDeal && (
          <Amount
            label={t('goal.deal', { currency })}
            value={guess.deal}
            onChange={(deal) => setGuess({ ...guess, deal })}
          />
        )}
        {proposal.by === 'guess' && (
          <Amount
            label={t('goal.ofHundred')}
            max={100}
            value={guess.ofHundred}
            onChange={(ofHundred) => setGuess({ ...guess, ofHundred })}
          />
        )}
      </div>
      <Group gap="md" align="flex-end">
        <Amount isWhole min={1} label={t('goal.leads')} value={leads} onChange={setLeads} />
        <Reckoned {...props} />
      </Group>
    </fieldset>
  );
}

/** Where the number comes from; for those who listen, as it changes. */
function Reckoned({ proposal, isOwn, guess, setLeads }: GoalFieldsProps): JSX.Element {
  const { t } = useTranslation('begin');
  const formats = useFormats();
  const { goal, by, isPending } = proposal;
  const asked = goal === null ? null : formats.number(goal);
  const said = isPending
    ? t('goal.reckoning')
    : asked === null
      ? t('goal.missing')
      : by === 'past'
        ? t('goal.byPast', { leads: asked })
        : t('goal.byGuess', { leads: asked, ofHundred: formats.number(guess.ofHundred ?? 0) });
  return (
    <p className={classes.reckoned} role="status">
      {said}
      {isOwn && asked !== null && (
        <button type="button" className={classes.inline} onClick={() => setLeads(null)}>
          {t('goal.takeIt')}
        </button>
      )}
    </p>
  );
}
