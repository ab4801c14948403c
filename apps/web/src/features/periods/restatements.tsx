import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamKind } from '#contracts';
import { useAgreement } from '../../api/agreements.js';
import { useMay } from '../../api/may.js';
import type { ShownPeriod, ShownRestatement } from '../../api/periods.js';
import { useMemberName, useSession } from '../../api/session.js';
import lines from '../../ui/lines.module.css';
import { Card, Section } from '../../ui/page.js';
import { Signal } from '../../ui/signal.js';
import type { Tone } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import { ClauseCard, ClauseCards } from '../../ui/clause-card.js';
import { bySide, pairsOf } from '../../ui/figure-rows.js';
import classes from './periods.module.css';
import { AnswerRestatement, ProposeRestatement } from './restating.js';
import type { Clauses } from '../../ui/use-clauses.js';

interface RestatementsProps {
  readonly period: ShownPeriod;
  readonly clauses: Clauses;
}

/** A closed period is recomputed only when one side asks and the other agrees; both values stay. */
export function Restatements({ period, clauses }: RestatementsProps): JSX.Element {
  const { t } = useTranslation('periods');
  const { restatements } = period;
  const sides = useOwnSides(period);
  const isWaiting = restatements.some(({ status }) => status === 'proposed');
  return (
    <Section
      title={t('restate.title')}
      aside={!isWaiting && sides.length > 0 && <ProposeRestatement period={period} sides={sides} />}
    >
      {restatements.length === 0 ? (
        <p className={lines.dim}>{t('restate.none')}</p>
      ) : (
        <Card pad={false}>
          <ul className={lines.list} aria-label={t('restate.title')}>
            {restatements.toReversed().map((each) => (
              <li key={each.id}>
                <OneRestatement restatement={each} period={period} clauses={clauses} sides={sides} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Section>
  );
}

/** Sides of the agreement the member may speak for. */
function useOwnSides({ agreementId, versions }: ShownPeriod): readonly TeamKind[] {
  const may = useMay();
  const { data } = useAgreement(agreementId);
  const version = data?.versions.find(({ number }) => number === versions.at(-1));
  const parties = new Set((version?.terms.clauses ?? []).flatMap(({ owedBy, owedTo }) => [owedBy, owedTo]));
  return [...parties].filter((side) => may(`agreement.sign.${side}`));
}

const TONES: Readonly<Record<ShownRestatement['status'], Tone>> = {
  proposed: 'busy',
  confirmed: 'good',
  declined: 'off',
};

interface OneRestatementProps extends RestatementsProps {
  readonly restatement: ShownRestatement;
  readonly sides: readonly TeamKind[];
}

function OneRestatement({ restatement, period, clauses, sides }: OneRestatementProps): JSX.Element {
  const { t } = useTranslation('periods');
  const { member } = useSession();
  const { status, reason, proposedSide, proposedBy, before, after } = restatement;
  const answering = sides.find((side) => side !== proposedSide);
  const isAsked = status === 'proposed' && proposedBy !== member.id && answering !== undefined;
  return (
    <div className={lines.item}>
      <div className={lines.grow}>
        <Signal tone={TONES[status]}>{t(`restate.status.${status}`)}</Signal>
        <p className={lines.quote}>{reason}</p>
        <p className={lines.dim}>{useStory(restatement)}</p>
        {status === 'proposed' && !isAsked && <p className={lines.dim}>{t('restate.waits')}</p>}
      </div>
      {isAsked && <AnswerRestatement {...{ restatement, period, side: answering }} />}
      {before !== null && after !== null && (
        <div className={classes.whole}>
          <ClauseCards>
            {pairsOf(bySide(before), bySide(after)).map(({ key, columns }) => (
              <ClauseCard
                key={key}
                clauseKey={key}
                {...{ clauses, columns, titles: [t('restate.before'), t('restate.after')] }}
              />
            ))}
          </ClauseCards>
        </div>
      )}
    </div>
  );
}

/** Who asked and who answered, and when. */
function useStory(restatement: ShownRestatement): string {
  const { t } = useTranslation('periods');
  const formats = useFormats();
  const label = useLabel();
  const nameOf = useMemberName();
  const { status, proposedSide, proposedBy, proposedAt, decidedSide, decidedBy, decidedAt } = restatement;
  const told = (side: TeamKind, memberId: string | null, at: string) => ({
    ...{ side: label('side', side), who: nameOf(memberId) ?? t('actor.member'), at: formats.moment(at) },
  });
  const asked = t('restate.asked', told(proposedSide, proposedBy, proposedAt));
  if (status === 'proposed' || decidedSide === null || decidedAt === null) return asked;
  return `${asked} · ${t(`restate.${status}`, told(decidedSide, decidedBy, decidedAt))}`;
}
