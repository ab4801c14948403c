import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';

const HOUSE = join(__dirname, '../..');
export type Node = Record<string, unknown>;

export const textOf = (path: string): string => readFileSync(join(HOUSE, path), 'utf8');

/** One document of YAML; keys that stand twice and unknown anchors are errors. */
export const yamlOf = (path: string): Node => parse(textOf(path), { merge: true }) as Node;

const TEMPLATES = 'deploy/helm/staffetta/templates';
const NOTES = 'NOTES.txt';

/** What Helm says to whoever installs the chart. @throws as `rendered` does */
export const notes = (): string => inserted(NOTES);

/** The objects of the chart as Helm makes them; its templates may only insert values, so that this is all it takes. @throws at anything else */
export function rendered(): Node[] {
  const files = readdirSync(join(HOUSE, TEMPLATES)).filter((file) => file !== NOTES);
  return files.flatMap((file) =>
    parseAllDocuments(inserted(file)).map((document) => {
      if (document.errors.length > 0) throw new Error(`${file}: ${String(document.errors[0])}`);
      return document.toJS() as Node;
    }),
  );
}

/** A template with its values. */
function inserted(file: string): string {
  const values = {
    Values: yamlOf('deploy/helm/staffetta/values.yaml'),
    Release: { Name: 'tried', Namespace: 'trials' },
  };
  return textOf(`${TEMPLATES}/${file}`).replace(/\{\{(.*?)\}\}/g, (_, inner: string) =>
    valueAt(values, inner.trim()),
  );
}

function valueAt(values: Node, path: string): string {
  if (!/^(\.[A-Za-z]+)+$/.test(path)) throw new Error(`The templates insert values only: ${path}`);
  const found = path
    .slice(1)
    .split('.')
    .reduce<unknown>((at, name) => (at as Node | undefined)?.[name], values);
  if (typeof found !== 'string' && typeof found !== 'number') throw new Error(`There is no value ${path}.`);
  return String(found);
}

/** Every name a settings class reads. */
export function settingNames(): Set<string> {
  const names = new Set<string>();
  const look = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) look(path);
      else if (entry.name.endsWith('.config.ts'))
        for (const [, name] of readFileSync(path, 'utf8').matchAll(/@Env\('([A-Z0-9_]+)'\)/g))
          names.add(name ?? '');
    }
  };
  look(join(HOUSE, 'libs'));
  look(join(HOUSE, 'apps/server/src'));
  return names;
}
