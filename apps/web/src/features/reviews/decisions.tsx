import { Button, Group } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import type { Decision, DecisionStatus, ShownReview } from '../../api/reviews.js';
import { useSession } from '../../api/session.js';
import { useAct } from '../../ui/act.js';
import lines from '../../ui/lines.module.css';
import { Card, Section } from '../../ui/page.js';
import { Signal } from '../../ui/signal.js';
import type { Tone } from '../../ui/signal.js';
import { useStretch } from '../../ui/use-stretch.js';
import { Decide } from './decide.js';

interface DecisionsProps {
  readonly review: ShownReview;
  readonly isHeld: boolean;
}

/** Who does what by when, and what became of it; that goes on when the review is closed. */
export function Decisions({ review, isHeld }: DecisionsProps): JSX.Element {
  const { t } = useTranslation('reviews');
  const { decisions, id } = review;
  return (
    <Section title={t('decide.title')} aside={isHeld && <Decide reviewId={id} itemPlace={null} />}>
      {decisions.length === 0 ? (
        <p className={lines.dim}>{t('decide.none')}</p>
      ) : (
        <Card pad={false}>
          <ul className={lines.list} aria-label={t('decide.title')}>
            {decisions.map((decision) => (
              <li key={decision.id}>
                <OneDecision reviewId={id} decision={decision} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Section>
  );
}

const TONES: Readonly<Record<DecisionStatus, Tone>> = { open: 'busy', done: 'good', 'not-done': 'off' };
const WAYS: Readonly<Record<DecisionStatus, readonly DecisionStatus[]>> = {
  open: ['done', 'not-done'],
  done: ['open'],
  'not-done': ['open'],
};

function OneDecision({ reviewId, decision }: { reviewId: string; decision: Decision }): JSX.Element {
  const { t } = useTranslation('reviews');
  const stretch = useStretch();
  const may = useMay();
  const { member } = useSession();
  const { id, text, ownerId, ownerName, dueOn, status, itemPlace } = decision;
  const act = useAct({
    run: (next: DecisionStatus) => api.post(`/reviews/${reviewId}/decisions/${id}/outcome`, { status: next }),
    touches: ['reviews'],
  });
  const maySettle = may('review.hold') || ownerId === member.id;
  return (
    <div className={lines.item}>
      <div className={lines.grow}>
        <p className={lines.said}>{text === '' ? t('blanked') : text}</p>
        <p className={lines.dim}>
          {t('decide.by', { who: ownerName, on: stretch(dueOn) })}
          {itemPlace !== null && ` · ${t('decide.answers', { place: itemPlace })}`}
        </p>
      </div>
      <Signal tone={TONES[status]}>{t(`decision.${status}`)}</Signal>
      {maySettle && (
        <Group gap={6}>
          {WAYS[status].map((next) => (
            <Button
              key={next}
              size="compact-sm"
              variant="default"
              loading={act.isPending && act.variables === next}
              onClick={() => act.mutate(next)}
            >
              {t(`settle.${next}`)}
            </Button>
          ))}
        </Group>
      )}
    </div>
  );
}
