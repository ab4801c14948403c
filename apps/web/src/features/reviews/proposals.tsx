import { Button, Checkbox, Text } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import type { Proposal, ShownReview } from '../../api/reviews.js';
import { useAct } from '../../ui/act.js';
import lines from '../../ui/lines.module.css';
import { Card, Section } from '../../ui/page.js';
import { Signal } from '../../ui/signal.js';
import type { Tone } from '../../ui/signal.js';
import { Sure } from '../agreement/sure.js';
import type { Clauses } from '../../ui/use-clauses.js';
import { DeclineProposal } from './decline-proposal.js';
import { useProposalText } from './use-proposal-text.js';

interface ProposalsProps {
  readonly review: ShownReview;
  readonly clauses: Clauses;
  readonly isHeld: boolean;
}

/** What the figures suggest for the next version: accepted together into one draft, or declined one by one. */
export function Proposals({ review, clauses, isHeld }: ProposalsProps): JSX.Element {
  const { t } = useTranslation('reviews');
  const may = useMay();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const mayDraft = isHeld && may('agreement.draft');
  const open = review.proposals.filter(({ id, status }) => status === 'open' && chosen.includes(id));
  const toggle = (id: string): void =>
    setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <Section
      title={t('propose.title')}
      aside={open.length > 0 && <AcceptProposals review={review} chosen={open} />}
    >
      {review.proposals.length === 0 ? (
        <p className={lines.dim}>{t('propose.none')}</p>
      ) : (
        <Card pad={false}>
          <ul className={lines.list} aria-label={t('propose.title')}>
            {review.proposals.map((proposal) => (
              <li key={proposal.id}>
                <OneProposal
                  {...{ review, proposal, clauses, isHeld, mayDraft }}
                  isChosen={chosen.includes(proposal.id)}
                  onToggle={() => toggle(proposal.id)}
                />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Section>
  );
}

const TONES: Readonly<Record<Proposal['status'], Tone>> = { open: 'busy', accepted: 'good', declined: 'off' };

interface OneProposalProps extends ProposalsProps {
  readonly proposal: Proposal;
  readonly mayDraft: boolean;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function OneProposal({
  review,
  proposal,
  clauses,
  isHeld,
  mayDraft,
  ...choice
}: OneProposalProps): JSX.Element {
  const { t } = useTranslation('reviews');
  const { said, basis } = useProposalText(clauses)(proposal);
  const { status, reason, draftVersion } = proposal;
  const isOpen = status === 'open';
  return (
    <div className={lines.item}>
      {isOpen && mayDraft && (
        <Checkbox checked={choice.isChosen} onChange={choice.onToggle} aria-label={said} />
      )}
      <div className={lines.grow}>
        <p className={lines.sentence}>{said}</p>
        <p className={lines.dim}>{basis}</p>
        {status === 'declined' && <p className={lines.quote}>{reason ?? t('blanked')}</p>}
        {draftVersion !== null && (
          <Link className={lines.link} to={`/agreement/${review.agreementId}?version=${draftVersion}`}>
            {t('propose.draft', { number: draftVersion })}
          </Link>
        )}
      </div>
      <Signal tone={TONES[status]}>{t(`proposal.${status}`)}</Signal>
      {isOpen && isHeld && <DeclineProposal reviewId={review.id} proposalId={proposal.id} />}
    </div>
  );
}

interface AcceptProps {
  readonly review: ShownReview;
  readonly chosen: readonly Proposal[];
}

function AcceptProposals({ review, chosen }: AcceptProps): JSX.Element {
  const { t } = useTranslation('reviews');
  const proposalIds = chosen.map(({ id }) => id);
  const act = useAct({
    run: () => api.post<{ version: number }>(`/reviews/${review.id}/proposals/acceptance`, { proposalIds }),
    touches: ['reviews', 'agreement', 'agreements'],
    done: ({ version }) => t('propose.accepted', { number: version }),
  });
  const words = t('propose.accept', { count: chosen.length });
  return (
    <Sure
      title={words}
      go={words}
      isPending={act.isPending}
      onGo={() => act.mutateAsync(undefined)}
      opener={(open) => (
        <Button size="compact-sm" onClick={open}>
          {words}
        </Button>
      )}
    >
      <Text size="sm">{t('propose.acceptWhat')}</Text>
    </Sure>
  );
}
