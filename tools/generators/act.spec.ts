import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../source/files.ts';
import { isGranted, planOf } from './act/plan.ts';
import { usage, wishOf } from './act/wish.ts';

const incident = ['--context', 'incidents', '--aggregate', 'incident', '--permission', 'incident:assess'];
const drill = [
  '--context',
  'incidents',
  '--aggregate',
  'drill',
  '--permission',
  'drill:hold',
  '--basis',
  'incidentDuty',
];
const folder = 'libs/incidents/src/incident';

describe('write a new act', () => {
  let home: string;
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'varsel-act-'));
    cpSync(join(root, 'libs/incidents'), join(home, 'libs/incidents'), { recursive: true });
    cpSync(join(root, 'tsconfig.base.json'), join(home, 'tsconfig.base.json'));
    symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'));
  });
  afterAll(() => {
    rmSync(home, { recursive: true });
  });

  function written(...args: readonly string[]): readonly string[] {
    const files = planOf(wishOf(args), home);
    for (const { file, text } of files) {
      mkdirSync(dirname(join(home, file)), { recursive: true });
      writeFileSync(join(home, file), text);
    }
    return files.map(({ file, isNew }) => `${isNew ? 'new' : 'changed'} ${file}`);
  }

  it('touches four files of the server, and the two that a long page keeps beside it', () => {
    expect(
      written(...incident, '--name', 'ArchiveIncident', '--event', 'IncidentArchived', '--da', 'Hændelse arkiveret'),
    ).toEqual([
      `new ${folder}/archive-incident.ts`,
      `new ${folder}/archive-incident.spec.ts`,
      `changed ${folder}/incident.ts`,
      `changed ${folder}/incident.events.ts`,
      `changed ${folder}/incident.descriptions.ts`,
      `changed ${folder}/incident.graphql.ts`,
    ]);
    const page = readFileSync(join(home, folder, 'incident.descriptions.ts'), 'utf8');
    expect(page).toContain("title: { da: 'Hændelse arkiveret', en: 'Incident archived' }");
  });

  it('begins an aggregate, lists it in the module, grants its new permission, and adds to it', () => {
    const held = written(...drill, '--name', 'HoldDrill', '--event', 'DrillHeld', '--new-aggregate');
    expect(held).toHaveLength(5);
    expect(held.at(-1)).toBe('changed libs/incidents/src/incidents.module.ts');
    expect(written(...drill, '--name', 'EndDrill', '--event', 'DrillEnded')).toHaveLength(4);
    const module = readFileSync(join(home, 'libs/incidents/src/incidents.module.ts'), 'utf8');
    expect(module).toContain("'drill:hold': ['administrator']");
  });

  it('grants no permission again that another context grants', () => {
    const foreign = ['--name', 'ShelveIncident', '--event', 'IncidentShelved', '--permission', 'risk:manage'];
    mkdirSync(join(home, 'libs/risk/src'), { recursive: true });
    cpSync(join(root, 'libs/risk/src/risk.module.ts'), join(home, 'libs/risk/src/risk.module.ts'));
    const files = planOf(wishOf([...incident.slice(0, 4), ...foreign]), home);
    expect(files.map(({ file }) => file).filter((file) => file.includes('module'))).toEqual([]);
    expect([isGranted('risk:manage', home), isGranted('risk:shelve', home)]).toEqual([true, false]);
  });

  it('can write each of the examples it gives', () => {
    const examples = usage
      .replaceAll('\\\n', ' ')
      .split('\n')
      .filter((line) => line.includes('npm run new:act -- '));
    expect(examples.length).toBeGreaterThanOrEqual(3);
    for (const example of examples) {
      const words = example.split('-- --')[1]?.match(/"[^"]*"|\S+/g) ?? [];
      const args = words.map((word, index) => (index === 0 ? `--${word}` : word.replaceAll('"', '')));
      expect(planOf(wishOf(args), root).length).toBeGreaterThanOrEqual(4);
    }
  });

  it('writes code that compiles', { timeout: 120_000 }, () => {
    const files = [
      'incidents.module.ts',
      'incident/archive-incident.spec.ts',
      'drill/hold-drill.spec.ts',
      'drill/end-drill.spec.ts',
    ];
    const base = ts.readConfigFile(join(home, 'tsconfig.base.json'), (name) => ts.sys.readFile(name)) as {
      config: unknown;
    };
    const { options } = ts.parseJsonConfigFileContent(base.config, ts.sys, home);
    const program = ts.createProgram(
      files.map((file) => join(home, 'libs/incidents/src', file)),
      { ...options, noEmit: true },
    );
    const own = program
      .getSourceFiles()
      .filter(({ fileName }) => /(archive-incident|drill|incident\.graphql|incident\.ts|module)/.test(fileName));
    const mistakes = own
      .filter(({ fileName }) => fileName.startsWith(home))
      .flatMap((file) => program.getSemanticDiagnostics(file));
    expect(mistakes.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))).toEqual([]);
  });

  it('goes on with the organisation’s one stream where the aggregate has one', () => {
    const roster = drill.with(3, 'roster').with(5, 'roster:keep');
    written(...roster, '--name', 'OpenRoster', '--event', 'RosterOpened', '--new-aggregate', '--per-organisation');
    written(...roster, '--name', 'CloseRoster', '--event', 'RosterClosed');
    const act = readFileSync(join(home, 'libs/incidents/src/roster/close-roster.ts'), 'utf8');
    expect(act).toContain('on: (_command, { tenant }) => tenant');
    expect(act).not.toContain('rosterId');
  });

  it.each([
    [[...incident, '--name', 'closeIncident', '--event', 'IncidentArchived'], '--name closeIncident'],
    [[...incident, '--name', 'AddNote', '--event', 'NoteWritten'], 'stands already'],
    [[...incident, '--name', 'MoveIncident', '--event', 'IncidentMoved', '--basis', 'nothing'], '--basis nothing'],
    [[...incident, '--name', 'MoveIncident'], '--event is missing'],
    [
      [...incident.with(3, 'incidence'), '--name', 'MoveIncident', '--event', 'IncidentMoved'],
      'no aggregate incidence',
    ],
    [[...incident.with(1, 'nowhere'), '--name', 'MoveIncident', '--event', 'IncidentMoved'], 'no context nowhere'],
    [[...incident, '--nonsense'], '--nonsense'],
    [[...incident, '--name', 'MoveIncident', '--field', 'until'], 'There is no --field'],
  ])('refuses with one sentence and writes nothing: case %#', (args, sentence) => {
    expect(() => written(...args)).toThrow(sentence);
  });
});
