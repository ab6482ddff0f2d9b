import { act, aggregate, type Basis, command, nothing, reject } from '@varsel/event-sourcing';
import type { ContextDefinition } from '../context-definition.ts';

/** A context of its own for the contract of commands: one counter, one ledger that stands before it begins. */
export type CounterEvent =
  | { readonly type: 'CounterStarted'; readonly label: string }
  | { readonly type: 'CounterIncreased'; readonly by: number }
  | { readonly type: 'CounterNoted'; readonly note: string; readonly person: string; readonly phone?: string };

export interface Counter {
  readonly count: number;
  readonly notes: readonly string[];
}

const basis: Basis = { id: 'counting', provision: '§ 0', title: { da: 'At tælle', en: 'Counting' } };
const text = (title: string) => ({ da: title, en: title });

export class StartCounter extends command<{ readonly label: string }>() {}
export class IncreaseCounter extends command<{
  readonly counter: string;
  readonly by: number;
  readonly why?: string | undefined;
}>() {}
export class NoteOnCounter extends command<{
  readonly counter: string;
  readonly note: string;
  readonly person: string;
  readonly phone?: string;
}>() {}
export class KeepCounting extends command<{ readonly by: number }>() {}

export const startCounter = act<StartCounter, Counter, CounterEvent>({
  command: StartCounter,
  requires: 'counter:write',
  basis,
  on: 'new',
  decide: ({ label }) => [
    { type: 'CounterStarted', label },
    { type: 'CounterIncreased', by: 1 },
  ],
});

export const increaseCounter = act<IncreaseCounter, Counter, CounterEvent>({
  command: IncreaseCounter,
  requires: 'counter:write',
  basis,
  on: ({ counter }) => counter,
  decide: ({ by }, { count }) =>
    by < 0
      ? reject('COUNTER_NEVER_FALLS', basis, text('A counter never falls.'), 'by')
      : by === 0
        ? nothing()
        : count + by > 100_000
          ? reject('COUNTER_FULL', basis, text('The counter is full.'))
          : [{ type: 'CounterIncreased', by }],
});

export const noteOnCounter = act<NoteOnCounter, Counter, CounterEvent>({
  command: NoteOnCounter,
  requires: 'counter:write',
  basis,
  on: ({ counter }) => counter,
  decide: ({ note, person, phone }) => [
    { type: 'CounterNoted', note, person, ...(phone === undefined ? {} : { phone }) },
  ],
});

export const keepCounting = act<KeepCounting, Counter, CounterEvent>({
  command: KeepCounting,
  requires: 'counter:write',
  basis,
  on: (_command, { tenant }) => tenant,
  starts: true,
  decide: ({ by }) => [{ type: 'CounterIncreased', by }],
});

const fields = {};

export const counter = aggregate<Counter, CounterEvent>({
  name: 'counter',
  title: { da: 'Tæller', en: 'Counter' },
  initial: { count: 0, notes: [] },
  evolve(state, event) {
    switch (event.type) {
      case 'CounterStarted':
        return state;
      case 'CounterIncreased':
        return { ...state, count: state.count + event.by };
      case 'CounterNoted':
        return { ...state, notes: [...state.notes, event.note] };
    }
  },
  events: {
    CounterStarted: { title: text('Started'), fields },
    CounterIncreased: { title: text('Increased'), fields, shape: 2 },
    CounterNoted: { title: text('Noted'), fields, personal: { note: 'stream', phone: 'person' } },
  },
  upcasts: { CounterIncreased: [({ amount, ...rest }) => ({ ...rest, by: amount })] },
  acts: [startCounter, increaseCounter, noteOnCounter, keepCounting],
});

export const counting: ContextDefinition = {
  name: 'counting',
  title: { da: 'At tælle', en: 'Counting' },
  aggregates: [counter],
  views: [],
  permissions: { 'counter:write': ['administrator', 'auditor'] },
};
