import 'reflect-metadata';
import { createApp } from './create-app.ts';
import { runProgram } from './run-program.ts';
import { readSettings } from './settings/settings.ts';

await runProgram(async () => {
  const settings = readSettings();
  const app = await createApp(settings);
  await app.listen(settings.port, settings.host);
  return app;
});
