import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { agreementsQuery, currentOf, useAgreement } from '../../api/agreements.js';
import { useMay } from '../../api/may.js';
import { useFormats } from '../../ui/use-formats.js';
import { agreedGoal } from './agreed-goal.js';

/** What the agreement in force says of the quarter, where nobody has said it here; it is shown, never taken over by itself. */
export function AgreedGoalHint({ currency }: { readonly currency: string }): JSX.Element | null {
  const { t } = useTranslation('pipeline');
  const formats = useFormats();
  const enabled = useMay()('agreement.read');
  const items = useQuery({ ...agreementsQuery, enabled }).data?.items ?? [];
  const agreement = useAgreement(currentOf(items)?.id).data;
  const active = agreement?.versions.find(({ status }) => status === 'active');
  const goal = active === undefined ? null : agreedGoal(active.terms, currency);
  if (agreement === undefined || goal === null) return null;
  return (
    <p data-agreed={goal}>
      {t('quota.agreed', { amount: formats.minor(goal, currency) })}{' '}
      <Link to={`/agreement/${agreement.id}`} className="quiet">
        {agreement.name}
      </Link>
    </p>
  );
}
