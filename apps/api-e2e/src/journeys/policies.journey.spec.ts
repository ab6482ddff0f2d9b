import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aColleague, act, anOrganisation, ask, type Person, startApp, type TestApp } from '../harness/index.ts';

interface Tasks {
  readonly measureTasks: { readonly edges: readonly { readonly node: { readonly title: string } }[] };
}
interface History {
  readonly history: {
    readonly edges: readonly {
      readonly node: {
        readonly act: string;
        readonly actor: { readonly kind: string; readonly id: string; readonly rule: { readonly en: string } | null };
      };
    }[];
  };
}

const LESSON = 'Vagten skal kunne afskære et netsegment alene.';
/** Only a test that fails waits so long. */
const patient = { timeout: 20_000 };

describe('let a lesson become tasks', () => {
  let app: TestApp;
  let ada: Person;
  let mads: Person;
  let incident: string;

  const titles = async (): Promise<readonly string[]> => {
    const { measureTasks } = await ask<Tasks>(ada, '{ measureTasks(first: 10) { edges { node { title } } } }');
    return measureTasks.edges.map(({ node }) => node.title);
  };
  const learn = (text: string, measures: readonly string[], key: string) =>
    act(mads, 'agreeLesson', { incidentId: incident, lesson: { text, measures } }, { 'idempotency-key': key });

  beforeAll(async () => {
    app = await startApp({ worker: 'apart' });
    ada = await anOrganisation(app);
    mads = await aColleague(app, ada, 'Mads Lind', 'incident-lead');
    const reported = await act(mads, 'reportIncident', {
      title: 'Journalsystemet svarer ikke',
      description: 'Journalsystemet svarer ikke på to afdelinger.',
      awareAt: app.clock.now(),
      detectedAt: app.clock.now(),
    });
    incident = reported.id;
  });
  afterAll(() => app.close());

  it('opens one on each measure, by the product itself and not by the person', async () => {
    await learn(LESSON, ['m02', 'm05'], 'lesson-1');
    await expect.poll(titles, patient).toEqual([LESSON, LESSON]);
    const { history } = await ask<History>(
      ada,
      '{ history(first: 50) { edges { node { act actor { kind id rule { en } } } } } }',
    );
    const opened = history.edges.map(({ node }) => node).filter(({ act: done }) => done === 'OpenTask');
    expect(opened.map(({ actor }) => [actor.kind, actor.id, actor.rule?.en])).toEqual(
      Array(2).fill(['system', 'system:open-task-from-lesson', 'Opens tasks from lessons of incidents']),
    );
  });

  it('opens none twice when the lesson is sent twice', async () => {
    await learn(LESSON, ['m02', 'm05'], 'lesson-1');
    await learn('En anden erfaring fra samme hændelse.', ['m03'], 'lesson-2');
    await expect.poll(async () => (await titles()).length, patient).toBe(3);
  });

  it('opens it when the worker is back', async () => {
    await app.stopWorker();
    await learn('Mens ingen arbejdede, blev der lært noget.', ['m04'], 'lesson-3');
    await app.startWorker();
    await expect.poll(async () => (await titles()).length, patient).toBe(4);
  });
});
