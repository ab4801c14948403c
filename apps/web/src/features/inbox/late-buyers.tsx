import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import { useSession } from '../../api/session.js';
import type { Opportunity, Page } from '../../api/types.js';
import { DecisionLine } from '../../ui/decision-line.js';
import { Card, Section } from '../../ui/page.js';
import classes from './inbox.module.css';

/** More than these are a habit and no list; the deals themselves tell. */
const MOST = 20;

/** One's own deals on which the buyer is late: what stands still is told where the day begins. */
export function LateBuyers(): JSX.Element | null {
  const { t } = useTranslation('inbox');
  const { member } = useSession();
  const may = useMay();
  const deals = useQuery({
    queryKey: ['opportunities', 'late', member.id],
    queryFn: ({ signal }) =>
      api.get<Page<Opportunity>>('/opportunities', {
        query: { decision: 'overdue', ownerId: member.id, limit: MOST },
        signal,
      }),
    enabled: may('opportunity.read'),
  });
  const items = deals.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={t('lateBuyers')}>
      <Card>
        <ul className={classes.lateBuyers}>
          {items.map((deal) => (
            <li key={deal.id}>
              <Link to={`/deals/${deal.id}`}>{deal.name}</Link>
              <DecisionLine decision={deal.decision} />
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
