import { describe, expect, it } from 'vitest';
import { engineOf } from './engine-settings.ts';

const url = 'esdb+discover://varsel:secret@nodes.example.dk:2113?tls=true';

describe('read the settings of the event store', () => {
  it('stands on PostgreSQL when nothing else is said', () => {
    expect(engineOf(undefined, undefined)).toEqual({ engine: 'postgres' });
    expect(engineOf('postgres', undefined)).toEqual({ engine: 'postgres' });
  });

  it('stands on KurrentDB when both settings say so', () => {
    expect(engineOf('kurrentdb', url)).toEqual({ engine: 'kurrentdb', url });
    expect(engineOf('kurrentdb', 'esdb://127.0.0.1:2113?tls=false')).toMatchObject({ engine: 'kurrentdb' });
  });

  it.each([
    ['an engine that is none', 'kafka', undefined],
    ['KurrentDB without an address', 'kurrentdb', undefined],
    ['an address that is none', 'kurrentdb', 'http://varsel:secret@nodes.example.dk'],
    ['an address without KurrentDB', undefined, url],
  ])('refuses %s in one sentence that holds no password', (_, eventStore, given) => {
    expect(() => engineOf(eventStore, given)).toThrow(/^(?!.*secret)[^\n]+\.$/);
  });
});
