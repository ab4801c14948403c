import { join } from 'node:path';
import { HOUSE_ROOT, offencesIn } from './cruise.js';
import { EDGES, INSIDE, LAYERS, PACKAGES, assertPlaced, layerOf, reachOf } from './layers.mjs';
import { forbidden } from './rules.mjs';

const LIBS = Object.values(LAYERS).flat();

/** Every planted offence: the file under `planted/` and the one rule it must break. */
const PLANTED: readonly (readonly [file: string, rule: string])[] = [
  ['libs/leads/src/opens-another-lib.ts', 'front-door'],
  ['libs/leads/src/test-support/opens-another-lib.ts', 'front-door'],
  ['apps/server/src/opens-a-lib.ts', 'front-door'],
  ['test/support/opens-a-lib.ts', 'front-door'],
  ['libs/leads/src/goes-by-path.ts', 'by-name'],
  ['apps/server/src/goes-by-path.ts', 'by-name'],
  ['libs/leads/src/own-index.ts', 'own-index'],
  ['libs/leads/src/leans-on-tests.ts', 'product-only'],
  ['libs/leads/src/leans-on-an-app.ts', 'product-only'],
  ['libs/sla/src/asks-the-platform.ts', 'kernel-edges'],
  ['libs/database/src/asks-live.ts', 'platform-edges'],
  ['libs/journal/src/asks-leads.ts', 'platform-edges'],
  ['libs/agreements/src/asks-leads.ts', 'domain-edges'],
  ['libs/scoreboard/src/asks-leads.ts', 'read-edges'],
  ['libs/sla/src/uses-a-package.ts', 'kernel-packages'],
  ['libs/kernel/src/uses-a-calendar-package.ts', 'kernel-packages'],
  ['libs/sla/src/reads-files.ts', 'kernel-builtins'],
  ['libs/leads/src/http/asks-persistence.ts', 'inside-http'],
  ['libs/leads/src/application/asks-http.ts', 'inside-application'],
  ['libs/leads/src/persistence/asks-application.ts', 'inside-persistence'],
  ['libs/leads/src/domain/asks-application.ts', 'inside-domain'],
  ['libs/leads/src/domain/asks-typeorm.ts', 'pure-domain'],
  ['libs/leads/src/domain/asks-nest.ts', 'pure-domain'],
  ['apps/web/src/asks-leads.ts', 'web-reach'],
  ['apps/web/src/asks-the-server.ts', 'web-reach'],
  ['apps/web/src/opens-a-lib.ts', 'web-reach'],
  ['libs/leads/src/cycle-one.ts', 'no-cycles'],
  ['libs/leads/src/cycle-two.ts', 'no-cycles'],
  ['libs/leads/src/asks-nobody.ts', 'resolvable'],
];

describe('the import rules', () => {
  const planted = offencesIn(join(HOUSE_ROOT, 'test/architecture/planted'));

  it('hold in the whole tree', () => {
    expect(offencesIn(HOUSE_ROOT)).toEqual({});
  });

  it.each(PLANTED)('catch %s by %s and by nothing else', (file, rule) => {
    expect(planted[file]).toEqual([rule]);
  });

  it('fire on nothing but the planted offences', () => {
    expect(Object.keys(planted).sort()).toEqual(PLANTED.map(([file]) => file).sort());
  });

  it('are each shown to fire', () => {
    const shown = new Set(PLANTED.map(([, rule]) => rule));
    expect([...new Set(forbidden.map(({ name }) => name))].filter((name) => !shown.has(name))).toEqual([]);
  });
});

describe('the layer table', () => {
  it('places no lib twice', () => {
    expect(new Set(LIBS).size).toBe(LIBS.length);
  });

  it('gives every edge a reason and lists none twice', () => {
    expect(EDGES.filter(([, , reason]) => reason.length < 10)).toEqual([]);
    expect(new Set(EDGES.map(([from, to]) => `${from} ${to}`)).size).toBe(EDGES.length);
  });

  it('lists edges only within a layer or from a projection to the domain, between libs that have a place', () => {
    const isProjecting = (from: string, to: string): boolean =>
      layerOf(from) === 'read' && layerOf(to) === 'domain';
    expect(
      EDGES.filter(
        ([from, to]) =>
          layerOf(from) === undefined || (layerOf(from) !== layerOf(to) && !isProjecting(from, to)),
      ),
    ).toEqual([]);
  });

  it('holds no cycle outside the kernel', () => {
    const climbs = (lib: string, path: readonly string[]): string[] =>
      path.includes(lib)
        ? [[...path, lib].join(' → ')]
        : EDGES.filter(([from]) => from === lib).flatMap(([, to]) => climbs(to, [...path, lib]));
    expect(LIBS.flatMap((lib) => climbs(lib, []))).toEqual([]);
  });

  it('names packages only for kernel libs', () => {
    expect(Object.keys(PACKAGES).filter((lib) => layerOf(lib) !== 'kernel')).toEqual([]);
  });

  it('keeps domain/ free of every other folder', () => {
    expect(INSIDE.domain).toEqual([]);
  });

  const reaches: { lib: string; to: string; allowed: boolean; because: string }[] = [
    { lib: 'sla', to: 'calendar', allowed: true, because: 'kernel libs share the kernel' },
    { lib: 'sla', to: 'database', allowed: false, because: 'the kernel does no I/O' },
    { lib: 'journal', to: 'database', allowed: true, because: 'the edge is listed' },
    { lib: 'database', to: 'journal', allowed: false, because: 'listed edges have a direction' },
    { lib: 'identity', to: 'leads', allowed: false, because: 'the platform knows no business word' },
    { lib: 'leads', to: 'journal', allowed: true, because: 'domain stands on the platform' },
    { lib: 'leads', to: 'people', allowed: true, because: 'the edge is listed' },
    { lib: 'agreements', to: 'leads', allowed: false, because: 'agreements follow the journal' },
    { lib: 'scoreboard', to: 'leads', allowed: false, because: 'projections learn from entries only' },
    { lib: 'scoreboard', to: 'attribution', allowed: false, because: 'read libs do not know each other' },
  ];
  it.each(reaches)('answers $allowed for $lib → $to, because $because', ({ lib, to, allowed }) => {
    expect(reachOf(lib).includes(to)).toBe(allowed);
  });

  it('stops the run at a lib folder that was never placed', () => {
    expect(() => assertPlaced([...LIBS, 'misc'])).toThrow('libs/misc stands in no layer');
  });
});
