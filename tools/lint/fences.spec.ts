import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { root } from '../source/files.ts';

// Building the type-aware program of a workspace takes seconds, more beside other work.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/**
 * The rules of the house, with the types of the two workspaces asked about and not of all of them.
 * Where `CI` is true the parser takes this for one run over the files and would read them from the disk, not from us.
 */
const eslint = new ESLint({
  cwd: root,
  overrideConfig: {
    languageOptions: {
      parserOptions: {
        project: ['libs/incidents/tsconfig.json', 'apps/web/tsconfig.json'],
        disallowAutomaticSingleRunInference: true,
      },
    },
  },
});

/** The rule of the layers reads the graph of the projects, which a fresh clone has not made yet. */
beforeAll(() => {
  if (existsSync(`${root}/.nx/workspace-data/file-map.json`)) return;
  execFileSync(process.execPath, ['node_modules/nx/dist/bin/nx.js', 'graph', '--file=.nx/graph.json'], { cwd: root });
});

/** The rules that object to `text` when it stands in `file`. The file must exist: type-aware rules read it from the project. */
async function objections(file: string, text: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(text, { filePath: `${root}/${file}` });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? 'parse');
}

const act = 'libs/incidents/src/incident/report-incident.ts';
const edge = 'libs/incidents/src/incident/incident.graphql.ts';
const register = 'libs/incidents/src/views/incident-register.view.ts';

describe('the suffix rule', () => {
  it('keeps frameworks, storage and the clock of the machine out of an act', async () => {
    expect(await objections(act, "import { Module } from '@nestjs/common';\nexport const m = Module;\n")).toContain(
      'no-restricted-imports',
    );
    expect(
      await objections(act, "import { readFileSync } from 'node:fs';\nexport const r = readFileSync;\n"),
    ).toContain('no-restricted-imports');
    expect(
      await objections(act, "import type { EventStore } from '@varsel/event-store';\nexport type S = EventStore;\n"),
    ).toContain('no-restricted-imports');
  });

  it('lets an act import the kernel', async () => {
    expect(
      await objections(act, "import { nothing } from '@varsel/event-sourcing';\nexport const n = nothing();\n"),
    ).toEqual([]);
  });

  it('keeps SQL out of the edge and lets the edge run acts', async () => {
    expect(await objections(edge, "import { Pool } from 'pg';\nexport const p = Pool;\n")).toContain(
      'no-restricted-imports',
    );
    expect(
      await objections(edge, "import { CommandBus } from '@nestjs/cqrs';\nexport const b = CommandBus;\n"),
    ).toContain('no-restricted-imports');
    expect(await objections(edge, "import { Acts } from '@varsel/event-store';\nexport const a = Acts;\n")).toEqual([]);
  });

  it('keeps connections without a tenant out of a view and lets it declare columns', async () => {
    expect(
      await objections(register, "import { DataSource } from 'typeorm';\nexport const d = DataSource;\n"),
    ).toContain('no-restricted-imports');
    expect(await objections(register, "import { Column } from 'typeorm';\nexport const c = Column;\n")).toEqual([]);
  });
});

describe('the layers', () => {
  it('keep one context out of another', async () => {
    expect(
      await objections(
        edge,
        "import { RegistrationModule } from '@varsel/registration';\nexport const r = RegistrationModule;\n",
      ),
    ).toContain('@nx/enforce-module-boundaries');
  });

  it('keep the server out of the web', async () => {
    expect(
      await objections(
        'apps/web/src/portal/main.tsx',
        "import { Acts } from '@varsel/event-store';\nexport const a = Acts;\n",
      ),
    ).toContain('@nx/enforce-module-boundaries');
  });
});

describe('the types', () => {
  it('may not be switched off', async () => {
    expect(await objections(act, 'export const a = 1 as any;\n')).toContain('@typescript-eslint/no-explicit-any');
  });
});
