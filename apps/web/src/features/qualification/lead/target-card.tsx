import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Predicate } from '#contracts';
import type { Handover } from '../../../api/types.js';
import { Card, Section } from '../../../ui/page.js';
import { Signal } from '../../../ui/signal.js';
import { usePredicateText } from '../../../ui/use-predicate-text.js';
import classes from '../qualification.module.css';
import type { LeadTarget } from '../qualification-types.js';
import { useRuleName } from '../use-qualification-words.js';

const TONES = { in: 'good', out: 'bad', unknown: 'calm' } as const;

interface TargetCardProps {
  readonly target: LeadTarget;
  /** What its latest hand-over was judged; null where it was not. */
  readonly frozen: Handover['target'];
}

/** Whether the lead is wanted, and by what: every criterion with how it stands, and what it was handed over as. */
export function TargetCard({ target, frozen }: TargetCardProps): JSX.Element {
  const { t } = useTranslation('qualification');
  const text = usePredicateText();
  const nameOf = useRuleName();
  const { verdict, version, name, criteria, missed, unknown } = target;
  const isIn = (list: LeadTarget['missed'], key: string): boolean =>
    list.some(({ criterion }) => criterion === key);
  const standingOf = (key: string) =>
    isIn(missed, key) ? 'missed' : isIn(unknown, key) ? 'unknown' : 'held';
  return (
    <Section
      title={t('target.card.title')}
      aside={<Signal tone={TONES[verdict]}>{t(`target.verdict.${verdict}`)}</Signal>}
    >
      <Card>
        <p className={classes.dim}>{t('target.card.by', { name, version })}</p>
        {frozen && <Frozen frozen={frozen} />}
        <ul className={classes.criteria}>
          {criteria.map(({ key, subReason, when }) => (
            <li key={key}>
              <span className={classes.rule}>{nameOf(key)}</span> {t(`target.subReason.${subReason}`)}:{' '}
              {text(when as unknown as Predicate)}{' '}
              <strong className={classes.dim}>{t(`target.card.${standingOf(key)}`)}</strong>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}

function Frozen({ frozen }: { frozen: NonNullable<Handover['target']> }): JSX.Element {
  const { t } = useTranslation('qualification');
  const verdict = t(`target.verdict.${frozen.verdict}`);
  return <p className={classes.dim}>{t('target.card.frozen', { version: frozen.version, verdict })}</p>;
}
