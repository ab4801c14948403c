import { until } from '../../support/until.js';
import type { AnswersStory } from '../answers-room.js';

const EVER = 'from=2020-01-01&to=2100-01-01';

interface Map {
  readonly nodes: readonly { readonly step: string }[];
}

export const JOURNEY_MAP: readonly AnswersStory[] = [
  {
    tells: 'which way leads go, where it rubs, and who passes to whom',
    run: async ({ ask, giulia, accepted }) => {
      await accepted('Decima');
      const map = (): Promise<Map> => ask(giulia, `GET /journey-map?${EVER}`);
      await until('the map is read', async () => (await map()).nodes.some(({ step }) => step === 'accepted'));
      await ask(giulia, `GET /journey-map/frictions?${EVER}`);
      await ask(giulia, `GET /journey-map/passes?${EVER}`);
      await ask(giulia, `GET /journey-map/leads?${EVER}&figure=volume`);
    },
  },
];
