import { Button } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../../api/may.js';
import { useRefetchOn } from '../../../live/use-refetch-on.js';
import { Asked } from '../../../ui/asked.js';
import lines from '../../../ui/lines.module.css';
import { Card, Page } from '../../../ui/page.js';
import { Signal } from '../../../ui/signal.js';
import { Empty } from '../../../ui/states.js';
import { useFormats } from '../../../ui/use-formats.js';
import { useStretch } from '../../../ui/use-stretch.js';
import { useAudits } from '../qualification-query.js';
import type { SampleAudit } from '../qualification-types.js';
import { DrawSheet } from './draw-sheet.js';

/** Samples of handed-over leads, each with how far its grading is and what came of it. */
export function AuditsPage(): JSX.Element {
  const { t } = useTranslation('audits');
  const may = useMay();
  const [isDrawing, setDrawing] = useState(false);
  useRefetchOn('audits', ['audits']);
  const draw = may('review.hold') && <Button onClick={() => setDrawing(true)}>{t('draw.open')}</Button>;
  return (
    <Page title={t('title')} lead={t('lead')} actions={draw}>
      <Asked query={useAudits()}>
        {({ items }) => (
          <Card pad={items.length === 0}>
            {items.length === 0 && <Empty title={t('none')}>{t('noneText')}</Empty>}
            <ul className={lines.list}>
              {items.map((audit) => (
                <li key={audit.id}>
                  <OneAudit audit={audit} />
                </li>
              ))}
            </ul>
          </Card>
        )}
      </Asked>
      <DrawSheet isOpen={isDrawing} onClose={() => setDrawing(false)} />
    </Page>
  );
}

function OneAudit({ audit }: { audit: SampleAudit }): JSX.Element {
  const { t } = useTranslation('audits');
  const stretch = useStretch();
  const formats = useFormats();
  const { id, fromOn, toOn, size, lot, acceptUpTo, drawnAt } = audit;
  return (
    <Link className={lines.item} to={`/audits/${id}`}>
      <span className={lines.grow}>
        <span className={lines.name}>{stretch(fromOn, toOn)}</span>{' '}
        <span className={lines.dim}>{t('plan', { size, lot: formats.number(lot), acceptUpTo })}</span>
      </span>
      <State audit={audit} />
      <span className={lines.dim}>{t('drawnAt', { at: formats.moment(drawnAt) })}</span>
    </Link>
  );
}

/** How far it is, or what came of it. */
export function State({ audit }: { audit: SampleAudit }): JSX.Element {
  const { t } = useTranslation('audits');
  const { isAccepted, size, marketingGraded, salesGraded } = audit;
  if (isAccepted === null)
    return <Signal tone="busy">{t('graded', { done: marketingGraded + salesGraded, all: 2 * size })}</Signal>;
  return <Signal tone={isAccepted ? 'good' : 'bad'}>{t(isAccepted ? 'accepted' : 'refused')}</Signal>;
}
