import 'reflect-metadata';
import { createWorker } from './create-app.ts';
import { runProgram } from './run-program.ts';
import { readSettings } from './settings/settings.ts';

await runProgram(() => createWorker(readSettings()));
