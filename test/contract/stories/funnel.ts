import { until } from '../../support/until.js';
import type { AnswersStory } from '../answers-room.js';

const EVER = 'from=2020-01-01&to=2100-01-01';
const STEP = 'fromStage=inquiry&toStage=mql';

export const FUNNEL: readonly AnswersStory[] = [
  {
    tells: 'how leads go through the stages',
    run: async ({ ask, giulia, accepted }) => {
      await accepted('Ottava');
      const behind = (): Promise<{ total: number }> => ask(giulia, `GET /funnel/leads?${EVER}&stage=sal`);
      await until('the lead is read', async () => (await behind()).total > 0);
      await ask(giulia, `GET /funnel/leads?${EVER}&figure=cohort&stage=inquiry&toStage=mql&until=2099-12-31`);
      await ask(giulia, `GET /funnel/leads?${EVER}&figure=speed&response=none`);
      await ask(giulia, `GET /funnel/leads?${EVER}&figure=value&stage=won&state=open`);
      await ask(giulia, `GET /funnel/leads?${EVER}&figure=win-rate&ending=lost`);
      await ask(giulia, `GET /funnel/leads?${EVER}&figure=point&stage=inquiry&toStage=mql&hours=48`);
      await ask(giulia, `GET /funnel/report?${EVER}`);
      await ask(giulia, `GET /funnel/report?${EVER}&dimension=channel&value=website&compare=year`);
      await ask(giulia, `GET /funnel/cohorts?from=2026-01-01&to=2026-12-31&unit=quarter&${STEP}`);
      await ask(giulia, `GET /funnel/time-to-stage?${EVER}&${STEP}`);
      await ask(giulia, `GET /funnel/speed-to-lead?${EVER}`);
      await ask(giulia, `GET /funnel/plan?${EVER}&inquiries=1000`);
      await ask(giulia, `GET /funnel/plan?${EVER}&won=20`);
      await ask(giulia, `GET /funnel/leading-indicators?from=2025-01-01&to=2026-12-31`);
    },
  },
];
