import { notes, rendered, settingNames, textOf, yamlOf } from './files.js';
import type { Node } from './files.js';

interface Service extends Node {
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly networks?: readonly string[];
  readonly volumes?: readonly string[];
  readonly depends_on?: readonly string[] | Readonly<Record<string, unknown>>;
}

/** Of the Compose specification, those that are used here; another word is a slip until it is added. */
const SERVICE_WORDS = new Set([
  ...[
    'build',
    'cap_drop',
    'command',
    'depends_on',
    'environment',
    'healthcheck',
    'image',
    'networks',
    'ports',
  ],
  ...['read_only', 'restart', 'secrets', 'security_opt', 'shm_size', 'stop_grace_period', 'tmpfs', 'volumes'],
]);

const names = settingNames();
const isSetting = (name: string): boolean => names.has(name) || names.has(name.replace(/_FILE$/, ''));

describe('the Compose file', () => {
  const file = yamlOf('deploy/compose/compose.yaml');
  const services = file.services as Record<string, Service>;
  const all = Object.entries(services);
  const ours = all.filter(([, { image }]) => image === 'staffetta');
  const keys = (of: unknown): string[] => Object.keys(of as Node);

  it.each(all)('says of %s only what Compose knows', (_, service) => {
    expect(Object.keys(service).filter((word) => !SERVICE_WORDS.has(word))).toEqual([]);
  });

  it.each(all)('has what %s names', (_, { secrets = [], networks = [], volumes = [], depends_on = [] }) => {
    const needed = Array.isArray(depends_on) ? depends_on : keys(depends_on);
    expect(keys(file.secrets)).toEqual(expect.arrayContaining([...secrets]));
    expect(keys(file.networks)).toEqual(expect.arrayContaining([...networks]));
    expect(keys(file.volumes)).toEqual(expect.arrayContaining(volumes.map((each) => each.split(':')[0])));
    expect(keys(services)).toEqual(expect.arrayContaining(needed));
  });

  it.each(ours)(
    'sets for %s only what the product reads, and hands over each file it names',
    (_, service) => {
      const environment = service.environment ?? {};
      expect(Object.keys(environment).filter((name) => !isSetting(name))).toEqual([]);
      const files = Object.entries(environment).filter(([name]) => name.endsWith('_FILE'));
      for (const [, path] of files) expect(service.secrets).toContain(path.replace('/run/secrets/', ''));
      for (const text of Object.values(environment)) expect(text).not.toMatch(/postgres:\/\/[^@]+:[^@]+@/);
    },
  );

  it('runs two servers and two workers, none of which knows the superuser', () => {
    const roles = ours.map(([, { environment }]) => environment?.ROLES).filter(Boolean);
    expect(roles).toEqual(['api,live', 'api,live', 'worker', 'worker']);
    const knowing = ours.filter(([, { secrets = [] }]) => secrets.includes('admin_url'));
    expect(knowing.map(([name]) => name)).toEqual(['migrate']);
  });

  it('says how it is set up, by a service and a command that are there', () => {
    const told = /exec (\S+) node dist\/program\/cli\.js (\S+)$/m.exec(textOf('deploy/compose/compose.yaml'));
    const [, service, command] = told ?? [];
    expect(ours.map(([name]) => name)).toContain(service);
    expect(textOf('apps/cli/src/main.ts')).toContain(`.command('${command}')`);
  });

  it('names secrets that are made by the script beside it', () => {
    const made = [...textOf('deploy/compose/make-secrets.sh').matchAll(/^secret (\w+) /gm)];
    expect(made.map(([, name]) => name).sort()).toEqual(keys(file.secrets).sort());
  });
});

interface Container {
  readonly env: readonly { readonly name: string; readonly value: string }[];
  readonly securityContext: Node;
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[];
  readonly readinessProbe?: { readonly httpGet: Node };
  readonly livenessProbe?: { readonly httpGet: Node };
}

describe('the chart', () => {
  const objects = rendered() as {
    kind: string;
    metadata: { name: string };
    spec: Node;
    apiVersion: string;
  }[];
  const of = (kind: string) => objects.filter((each) => each.kind === kind);
  const podOf = ({ spec }: { spec: Node }) =>
    (
      spec.template as {
        spec: { containers: Container[]; volumes: { name: string }[]; securityContext: Node };
      }
    ).spec;
  const working = [...of('Deployment'), ...of('Job')].map((each) => [each.metadata.name, each] as const);

  it('makes what it says it makes, in versions Kubernetes has', () => {
    const made = objects.map(({ apiVersion, kind, metadata }) => `${apiVersion} ${kind} ${metadata.name}`);
    expect(made.sort()).toEqual([
      'apps/v1 Deployment tried-api',
      'apps/v1 Deployment tried-worker',
      'batch/v1 Job tried-migrate',
      'policy/v1 PodDisruptionBudget tried-api',
      'policy/v1 PodDisruptionBudget tried-worker',
      'v1 Service tried',
    ]);
  });

  it.each(working)('runs %s as nobody special, with settings the product reads', (_, object) => {
    const pod = podOf(object);
    expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000 });
    for (const { env, securityContext, volumeMounts } of pod.containers) {
      expect(securityContext).toMatchObject({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
      });
      expect(env.filter(({ name }) => !isSetting(name))).toEqual([]);
      const [mounted, volumes] = [volumeMounts.map(({ name }) => name), pod.volumes.map(({ name }) => name)];
      expect(mounted.sort()).toEqual(volumes.sort());
    }
  });

  it.each(of('Deployment').map((each) => [each.metadata.name, each] as const))(
    'asks %s whether it lives and is ready, keeps one of two, and never hands it the superuser',
    (name, object) => {
      const [container] = podOf(object).containers;
      expect(object.spec.replicas).toBe(2);
      expect(container?.livenessProbe?.httpGet.path).toBe('/health/live');
      expect(container?.readinessProbe?.httpGet.path).toBe('/health/ready');
      expect(JSON.stringify(object)).not.toContain('admin-url');
      const budget = of('PodDisruptionBudget').find(({ metadata }) => metadata.name === name);
      expect(budget?.spec).toMatchObject({ minAvailable: 1, selector: object.spec.selector });
    },
  );

  it('tells whoever installs it how it is set up, in a pod that is there', () => {
    const [, pod, command] = /exec deploy\/(\S+) -- node dist\/program\/cli\.js (\S+)$/m.exec(notes()) ?? [];
    expect(of('Deployment').map(({ metadata }) => metadata.name)).toContain(pod);
    expect(textOf('apps/cli/src/main.ts')).toContain(`.command('${command}')`);
    expect(notes()).toContain('https://staffetta.example');
  });

  it('leads its service to the servers by a port they name', () => {
    const { ports } = of('Service')[0]?.spec as { ports: readonly { targetPort: string }[] };
    const api = of('Deployment').find(({ metadata }) => metadata.name === 'tried-api');
    expect(JSON.stringify(api)).toContain(`"name":"${ports[0]?.targetPort}"`);
  });
});
