import { Button, UnstyledButton } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { saveAs } from '../../export/receive-file.js';
import { csvOf } from '../../results/csv.js';
import classes from '../credit.module.css';
import { useDeals } from '../sides.js';
import type { FlowShownProps } from './flow-drawn.js';
import { openedOfFlow } from './flow-sheet.js';
import { useFlowWords } from './use-flow-words.js';

/** The same figures as rows, every campaign by itself; each opens into what is behind it. */
export function FlowTold({ flow, measure, flows, onOpen }: FlowShownProps): JSX.Element {
  const { t } = useTranslation('credit');
  const dealsOf = useDeals();
  const words = useFlowWords(flow, measure);
  const columns = measure === 'deals' ? DEALS : LEADS;
  const { stamp } = flow;
  const file = (): Blob =>
    csvOf([
      columns.map((column) => t(`flow.${column}`)),
      ...flows.map((each) => [
        ...[words.channel(each.channel), words.campaign(each), words.stage(each.stage)],
        ...(each.end === null ? [each.value, each.count] : [words.end(each.end), each.value]),
      ]),
    ]);
  return (
    <>
      <div className={classes.scroll}>
        <table className={classes.plain} aria-label={t('flow.title')}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`flow.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {flows.map((each, index) => (
              <tr key={index} data-flow-row={each.stage}>
                <th scope="row">{words.channel(each.channel)}</th>
                <td>{words.campaign(each)}</td>
                <td>{words.stage(each.stage)}</td>
                {each.end !== null && <td>{words.end(each.end)}</td>}
                <td>
                  <UnstyledButton
                    className={classes.opens}
                    onClick={() => onOpen(openedOfFlow(each, flow.model, measure))}
                  >
                    {words.value(each.value)}
                  </UnstyledButton>
                </td>
                {each.end === null && <td>{dealsOf(each.count)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconDownload size={15} aria-hidden />}
        onClick={() => saveAs(file(), `flow-${measure}-${stamp.from}-${stamp.to}.csv`)}
      >
        {t('table.csv')}
      </Button>
    </>
  );
}

const DEALS = ['channel', 'campaign', 'dealsStand', 'amount', 'deals'] as const;
const LEADS = ['channel', 'campaign', 'stage', 'stand', 'leadsColumn'] as const;
