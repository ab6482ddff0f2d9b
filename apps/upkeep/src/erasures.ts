import 'reflect-metadata';
import { closeFoundation, contexts, type Foundation, openFoundation, readSettings, runOnce } from '@varsel/api';
import { createActs, EventCodec } from '@varsel/event-store';
import { erasureListIn, keepErasures } from '@varsel/identity';

await runOnce(() =>
  keepErasures(process.argv.slice(2), async () => {
    const settings = readSettings();
    const foundation = await openFoundation(settings);
    return { ...partsOf(foundation), list: erasureListIn(settings.keysDir), close: () => closeFoundation(foundation) };
  }),
);

function partsOf({ database, store, keys, master, clock }: Foundation) {
  const codec = new EventCodec(
    contexts.flatMap(({ aggregates }) => aggregates),
    keys,
  );
  const organisations = contexts.filter(({ name }) => name === 'identity');
  const digestKey = (tenant: string) => master.derive('digest', tenant);
  const acts = createActs({ store, codec, digestKey, contexts: organisations });
  return { database, store, codec, keys, clock, acts, contexts: () => contexts };
}
