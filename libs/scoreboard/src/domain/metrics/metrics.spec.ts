import { MEASURES } from '../increment.js';
import { metricDictionaryMarkdown } from './markdown.js';
import { METRICS } from './metrics.js';

describe('the metric dictionary', () => {
  it('names every metric once', () => {
    expect(new Set(METRICS.map(({ key }) => key)).size).toBe(METRICS.length);
  });

  it('has a metric for every measure that is kept, so that nothing is counted without a meaning', () => {
    const used = new Set(METRICS.flatMap(({ measures }) => measures));
    expect(MEASURES.filter((measure) => !used.has(measure))).toEqual([]);
  });

  it.each(METRICS.map((metric) => [metric.key, metric] as const))(
    'says of %s all there is to say, in both languages',
    (_, metric) => {
      const words = [
        metric.name.en,
        metric.name.it,
        metric.notThis.en,
        metric.notThis.it,
        metric.formula,
        metric.numerator,
      ];
      expect(words.filter((text) => text.trim().length < 2)).toEqual([]);
      expect(metric.notThis.en.endsWith('.') && metric.notThis.it.endsWith('.')).toBe(true);
      expect(metric.measures.length).toBeGreaterThan(0);
    },
  );

  it('has a denominator exactly for ratios and for what is told per something', () => {
    const without = METRICS.filter(({ unit, denominator }) => unit === 'ratio' && denominator === null);
    expect(without).toEqual([]);
  });

  it('is written out whole as a page', () => {
    const page = metricDictionaryMarkdown();
    for (const { key, name } of METRICS) {
      expect(page).toContain(`\`${key}\``);
      expect(page).toContain(`## ${name.en}`);
    }
    expect(page.endsWith('\n')).toBe(true);
  });
});
