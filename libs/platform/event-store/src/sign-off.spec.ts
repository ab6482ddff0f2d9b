import { act, aggregate, command, type CommandContext } from '@varsel/event-sourcing';
import { instant } from '@varsel/event-sourcing';
import { tenantId } from '@varsel/tenancy';
import { describe, expect, it } from 'vitest';
import { EventCodec } from './codec/event-codec.ts';
import { MemorySubjectKeys } from './codec/memory-subject-keys.ts';
import { createActs } from './direct-acts.ts';
import { MemoryEventStore } from './memory/memory-event-store.ts';

class Report extends command<object>() {}
class Sign extends command<object>() {}
type Done = { readonly type: 'Reported' } | { readonly type: 'Signed' };
const basis = { id: 'x', provision: '§ 1', title: { da: 'x', en: 'x' } };
const common = {
  requires: 'sheet:write',
  basis,
  on: (_: object, { tenant }: CommandContext) => tenant,
  starts: true,
} as const;
const report = act<Report, object, Done>({ command: Report, ...common, decide: () => [{ type: 'Reported' }] });
const sign = act<Sign, object, Done>({ command: Sign, ...common, signOff: true, decide: () => [{ type: 'Signed' }] });
const words = { title: { da: 'x', en: 'x' }, fields: {} };
const sheet = aggregate<object, Done>({
  name: 'sheet',
  title: { da: 'ark', en: 'sheet' },
  initial: {},
  evolve: (state) => state,
  events: { Reported: words, Signed: words },
  acts: [report, sign],
});

const tenant = tenantId('6f9619ff-8b86-4011-b42d-00c04fc964ff');
const clock = { now: () => instant('2026-11-22T08:00:00Z') };

function actsWhile(sound: boolean) {
  const contexts = [{ aggregates: [sheet], permissions: { 'sheet:write': ['administrator'] } }] as const;
  const store = new MemoryEventStore(clock);
  const codec = new EventCodec([sheet], new MemorySubjectKeys());
  return createActs({ store, codec, contexts, digestKey: () => Buffer.alloc(32), mayBeSigned: async () => sound });
}

const context = (commandId: string): CommandContext => ({
  tenant,
  actor: { kind: 'person', id: 'p', permissions: new Set(['sheet:write'] as const) },
  commandId,
  receivedAt: clock.now(),
});

describe('sign off on what a log says', () => {
  it('is refused while the log is in alarm, and says what to do', async () => {
    const outcome = await actsWhile(false).run(sign, new Sign({}), context(crypto.randomUUID()));
    expect(outcome).toMatchObject({ kind: 'rejection', code: 'LOG_BROKEN', basis });
  });

  it('is done while the log is sound', async () => {
    const outcome = await actsWhile(true).run(sign, new Sign({}), context(crypto.randomUUID()));
    expect(outcome).toMatchObject({ kind: 'receipt', version: 1 });
  });

  it('holds nothing else up', async () => {
    const outcome = await actsWhile(false).run(report, new Report({}), context(crypto.randomUUID()));
    expect(outcome).toMatchObject({ kind: 'receipt', version: 1 });
  });
});
