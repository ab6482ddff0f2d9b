import 'reflect-metadata';
import { closeFoundation, openFoundation, readSettings, runOnce } from '@varsel/api';
import { lookThrough } from './restored/look-through.ts';

/** After a restore, before the first read: says of every organisation what stands, what is lost and what is damaged. */
await runOnce(async () => {
  const settings = readSettings();
  const foundation = await openFoundation(settings);
  try {
    const found = await lookThrough({ ...foundation, settings }, (sentence) => process.stdout.write(`${sentence}\n`));
    process.exitCode = found.every(({ isWhole }) => isWhole) ? 0 : 1;
  } finally {
    await closeFoundation(foundation);
  }
});
