import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { agreementsQuery, currentOf, useAgreement } from '../../api/agreements.js';
import { useMay } from '../../api/may.js';
import type { Agreement, AgreementVersion } from '../../api/types.js';
import { useRefetchOn } from '../../live/use-refetch-on.js';
import { Asked } from '../../ui/asked.js';
import { Page } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { AgreementDocument } from './agreement-document.js';
import { DraftEditor } from './editor/draft-editor.js';
import { MakeAgreement } from './make-agreement.js';

/** The agreement asked for, else the one in force, else the latest, else a form for the first. */
export function AgreementPage(): JSX.Element {
  const { id } = useParams();
  const [search] = useSearchParams();
  // Signing and activating are told on leadership's board, so that the other side need not reload.
  useRefetchOn('leadership', ['agreement', 'agreements']);
  const agreements = useQuery({ ...agreementsQuery, enabled: id === undefined });
  if (id === undefined && search.has('new')) return <New isFirst={false} />;
  if (id !== undefined) return <OneAgreement key={id} id={id} />;
  return (
    <Asked query={agreements}>
      {({ items }) => {
        const shown = currentOf(items) ?? items[0];
        return shown === undefined ? <New isFirst /> : <OneAgreement key={shown.id} id={shown.id} />;
      }}
    </Asked>
  );
}

function New({ isFirst }: { isFirst: boolean }): JSX.Element {
  const { t } = useTranslation('agreement');
  const may = useMay();
  return (
    <Page title={t('title')}>
      {may('agreement.draft') ? (
        <MakeAgreement isFirst={isFirst} />
      ) : (
        <Empty title={t('make.none')}>{t('make.noneText')}</Empty>
      )}
    </Page>
  );
}

function OneAgreement({ id }: { id: string }): JSX.Element {
  useRefetchOn(`agreement/${id}`, ['agreement']);
  const agreement = useAgreement(id);
  return <Asked query={agreement}>{(whole) => <ReadOrWritten agreement={whole} />}</Asked>;
}

/** The version the address names, read or, while it is a draft, written; else the one in force. */
function ReadOrWritten({ agreement }: { agreement: Agreement }): JSX.Element {
  const [search] = useSearchParams();
  const may = useMay();
  const named = (word: string): AgreementVersion | undefined =>
    agreement.versions.find(({ number }) => String(number) === search.get(word));
  const written = named('edit');
  if (written?.status === 'draft' && may('agreement.draft'))
    return <DraftEditor key={written.id} agreement={agreement} version={written} />;
  const version = named('version') ?? written ?? mainOf(agreement);
  if (version === undefined) return <Page title={agreement.name}>{null}</Page>;
  return <AgreementDocument agreement={agreement} version={version} />;
}

/** What holds, else what is furthest on its way. */
const mainOf = ({ versions }: Agreement): AgreementVersion | undefined =>
  versions.find(({ status }) => status === 'active') ?? versions.at(-1);
