import { ROLES } from '#contracts';
import type { TeamKind } from '#contracts';
import { apiDocument } from '../../contract/api-document.js';
import type { ApiDocument } from '../../contract/api-document.js';
import { FORGETFUL, Ground } from '../../support/stack/index.js';
import type { GroundDatabase } from '../../support/stack/index.js';
import { startTestApp } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';
import { actAs } from '../../support/workspace-builder.js';
import type { ActingMember } from '../../support/workspace-builder.js';
import { storyWorkspace } from '../lib/story-workspace.js';
import type { StoryWorkspace } from '../lib/story-workspace.js';
import type { Course } from '../lib/trial.js';

/** Stands in every text that was sent to the foreign workspace, and nowhere else. */
export const CANARY = 'Zyxwothcanary';

/** Roles in the order in which rounds take them up; one member holds all of them. */
export const SWEPT_ROLES = [
  ...['administrator', 'marketing-manager', 'sales-rep', 'partner', 'viewer'],
  ...['sales-manager', 'marketer', 'leadership', 'care', 'operations'],
] as const satisfies readonly (keyof typeof ROLES)[];

const TEAM_OF: Readonly<Partial<Record<keyof typeof ROLES, TeamKind>>> = {
  ...{ 'marketing-manager': 'marketing', marketer: 'marketing', 'sales-rep': 'sales' },
  ...{ 'sales-manager': 'sales', partner: 'partner' },
};

/** Two workspaces with the same past on one installation, whose background work stands still. */
export interface TwoWorkspaces {
  readonly db: GroundDatabase;
  readonly document: ApiDocument;
  readonly app: TestApp;
  readonly own: StoryWorkspace;
  readonly foreign: StoryWorkspace;
  /** Of the own workspace: one with every role first, then one of each role. */
  readonly askers: readonly Asker[];
}

export interface Asker {
  readonly role: string;
  readonly member: ActingMember;
}

/** One workspace on an installation of which all works on. */
export type OneWorkspace = Omit<TwoWorkspaces, 'foreign'>;

/** Lives every story. */
export async function oneWorkspace(course: Course, roles: readonly string[]): Promise<OneWorkspace> {
  const ground = await Ground.open(course.cleanup, { settings: FORGETFUL });
  const db = await ground.newDatabase();
  const document = apiDocument();
  const app = await startTestApp(db, { env: { STAFFETTA_HOME: course.home } });
  course.cleanup.add(() => app.close());
  course.say('living the stories of the workspace');
  const own = await storyWorkspace({ db, app }, document);
  return { db, document, app, own, askers: await askersOf(db, own, roles) };
}

/** Both live every story while all of the product runs; what is asked later is served without background work. */
export async function twoWorkspaces(course: Course, roles: readonly string[]): Promise<TwoWorkspaces> {
  const ground = await Ground.open(course.cleanup, { settings: FORGETFUL });
  const db = await ground.newDatabase();
  const document = apiDocument();
  const env = { STAFFETTA_HOME: course.home };
  const living = await startTestApp(db, { env });
  course.say('living the stories of the foreign workspace');
  const foreign = await storyWorkspace({ db, app: living }, document, CANARY);
  course.say('living the stories of the own workspace');
  const own = await storyWorkspace({ db, app: living }, document);
  await living.close();
  const app = await startTestApp(db, { env: { ...env, ROLES: 'api' } });
  course.cleanup.add(() => app.close());
  return { db, document, app, own, foreign, askers: await askersOf(db, own, roles) };
}

async function askersOf(
  db: GroundDatabase,
  { id, room }: StoryWorkspace,
  roles: readonly string[],
): Promise<Asker[]> {
  const askers: Asker[] = [];
  const whole = { role: 'every role', roles: Object.keys(ROLES), team: 'marketing' as const };
  for (const { role, ...wish } of [whole, ...roles.map(aloneIn)]) {
    const name = role.replaceAll('-', ' ');
    askers.push({ role, member: await actAs(db, id, room.workspace.teams, { name, ...wish }) });
  }
  return askers;
}

function aloneIn(role: string): { role: string; roles: string[]; team?: TeamKind } {
  const team = TEAM_OF[role as keyof typeof ROLES];
  return { role, roles: [role], ...(team ? { team } : {}) };
}
