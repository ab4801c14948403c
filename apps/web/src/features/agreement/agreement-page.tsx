import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { agreementsQuery, currentOf, useAgreement } from '../../api/agreements.js';
import { useMay } from '../../api/may.js';
import { useRefetchOn } from '../../live/use-refetch-on.js';
import { Asked } from '../../ui/asked.js';
import { Page } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { AgreementDocument } from './agreement-document.js';
import { MakeAgreement } from './make-agreement.js';

/** The agreement asked for, else the one in force, else the latest, else a form for the first. */
export function AgreementPage(): JSX.Element {
  const { t } = useTranslation('agreement');
  const { id } = useParams();
  const may = useMay();
  // Signing and activating are told on leadership's board, so that the other side need not reload.
  useRefetchOn('leadership', ['agreement', 'agreements']);
  const agreements = useQuery({ ...agreementsQuery, enabled: id === undefined });
  if (id !== undefined) return <OneAgreement key={id} id={id} />;
  return (
    <Asked query={agreements}>
      {({ items }) => {
        const shown = currentOf(items) ?? items[0];
        return shown === undefined ? (
          <Page title={t('title')}>
            {may('agreement.draft') ? (
              <MakeAgreement />
            ) : (
              <Empty title={t('make.none')}>{t('make.noneText')}</Empty>
            )}
          </Page>
        ) : (
          <OneAgreement key={shown.id} id={shown.id} />
        );
      }}
    </Asked>
  );
}

function OneAgreement({ id }: { id: string }): JSX.Element {
  const agreement = useAgreement(id);
  return <Asked query={agreement}>{(whole) => <AgreementDocument agreement={whole} />}</Asked>;
}
